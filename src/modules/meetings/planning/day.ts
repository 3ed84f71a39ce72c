import type { Context } from '../../../platform/action/index.ts';
import { APART, fittingPairs, type Day, type Slots } from '../../matching/index.ts';
import { HELP_KINDS } from '../help.ts';
import { mayShowAt } from './consents.ts';
import type { Booth, Facts, Guest } from './facts.ts';

/** Two who could meet: the best position of the booth for the guest. */
export interface Meet {
  readonly guest: Guest;
  readonly booth: Booth;
  readonly positionId: string;
  readonly title: string;
  readonly score: number;
}

/** A day as the planner wants it, a pair for each meet, and the plan in force. */
export interface MeetingDay {
  readonly day: Day;
  readonly before: Slots;
}

/** Who comes: has said yes, or is there. Whoever turned out absent keeps what has happened. */
export const comes = (guest: Guest) => ['accepted', 'arrived', 'absent'].includes(guest.state);

/** Whom the planner may bring together: those who come and those who agreed to be shown, where the two fit. */
export async function readMeets(ctx: Context, facts: Facts): Promise<Meet[]> {
  const guests = facts.guests.filter(comes);
  const mayShow = await mayShowAt(ctx, facts);
  const pairs = await fittingPairs(
    ctx,
    guests.map((guest) => guest.person_id),
    facts.positions.map((position) => position.position_id),
  );
  const boothOf = new Map(facts.booths.map((booth) => [booth.id, booth]));
  const offered = new Map(facts.positions.map((position) => [position.position_id, position]));
  const guestOf = new Map(guests.map((guest) => [guest.person_id, guest]));
  const best = new Map<string, Meet>();
  const offer = (key: string, meet: Meet) => {
    if ((best.get(key)?.score ?? -1) < meet.score) best.set(key, meet);
  };
  for (const { personId, positionId, score } of pairs) {
    const position = offered.get(positionId);
    const booth = position && boothOf.get(position.booth_id);
    const guest = guestOf.get(personId);
    if (!booth || !guest || !mayShow(personId, booth.id)) continue;
    offer(`${guest.id} ${booth.id}`, { guest, booth, positionId, title: position.position_title, score });
  }
  // What stands in the plan stays a possibility, also where a clerk put it there by hand.
  for (const row of facts.interviews) {
    const guest = guestOf.get(row.person_id);
    const booth = boothOf.get(row.booth_id);
    if (guest && booth && mayShow(row.person_id, booth.id))
      best.set(`${guest.id} ${booth.id}`, {
        guest,
        booth,
        positionId: row.position_id,
        title: row.position_title,
        score: row.score,
      });
  }
  return [...best.values()];
}

/** Puts the day together; pure. */
export function dayOf(facts: Facts, meets: readonly Meet[]): MeetingDay {
  const { meeting } = facts;
  const guests = facts.guests.filter(comes);
  const person = new Map(guests.map((guest, i) => [guest.id, i]));
  const booth = new Map(facts.booths.map((b, i) => [b.id, i]));
  const whole = meeting.slots;
  const supply = HELP_KINDS.map((kind) => supplyOf(meeting.resources[kind], whole));
  const planned = new Map(facts.interviews.map((row) => [`${row.guest_id} ${row.booth_id}`, row.slot]));
  return {
    day: {
      slots: whole,
      perPerson: meeting.per_person,
      persons: guests.map((guest) => ({
        from: guest.from_slot,
        until: guest.until_slot ?? whole,
        needs: guest.needs.map((need) => HELP_KINDS.indexOf(need)),
      })),
      booths: facts.booths.map((b) => ({ from: 0, until: b.closes_slot ?? whole })),
      supply,
      pairs: {
        person: meets.map((meet) => person.get(meet.guest.id) ?? 0),
        booth: meets.map((meet) => booth.get(meet.booth.id) ?? 0),
        score: meets.map((meet) => meet.score),
      },
    },
    before: Int16Array.from(meets, (meet) => planned.get(`${meet.guest.id} ${meet.booth.id}`) ?? APART),
  };
}

/** A kind of help that nobody brings is there in no slot. */
export function supplyOf(counts: readonly number[] | undefined, slots: number): number[] {
  return Array.from({ length: slots }, (_, slot) => counts?.[slot] ?? 0);
}
