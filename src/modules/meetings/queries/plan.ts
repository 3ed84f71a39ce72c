import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onRecord } from '../../../platform/action/index.ts';
import { APART, whyApart } from '../../matching/index.ts';
import { slotAt } from '../clock.ts';
import { clockOf, hostedMeeting } from '../host.ts';
import { namesOf } from '../names.ts';
import { comes, dayOf, readMeets } from '../planning/day.ts';
import { readFacts } from '../planning/facts.ts';
import { boothsOf, meetingFacts } from './open.ts';

/** The plan in force: who meets whom when, and who comes but has nothing yet, with the reason of their best pair. */
export const planOfMeeting = defineQuery({
  name: 'meetings.plan',
  title: '面谈安排',
  input: z.strictObject({ meetingId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('meeting', 'meetingId') },
  audit: 'read',
  async run(ctx, { meetingId }) {
    const meeting = await hostedMeeting(ctx, meetingId);
    if (meeting instanceof Refusal) return meeting;
    const facts = await readFacts(ctx, meeting);
    const meets = await readMeets(ctx, facts);
    const { day, before } = dayOf(facts, meets);
    const names = await namesOf(
      ctx,
      facts.guests.map((guest) => guest.person_id),
    );
    const nameOf = (personId: string) => names.get(personId) ?? '不在本地区的人';
    const busy = new Set(facts.interviews.map((row) => row.guest_id));
    const idle = facts.guests.filter(
      (guest) => (guest.state === 'accepted' || guest.state === 'arrived') && !busy.has(guest.id),
    );
    const reasons = whyApart(
      day,
      before,
      [...before.keys()].filter((pair) => before[pair] === APART && !busy.has(meets[pair]?.guest.id ?? '')),
    );
    const best = new Map<string, { score: number; why: NonNullable<ReturnType<typeof reasons.get>> }>();
    for (const [pair, why] of reasons) {
      const meet = meets[pair];
      if (meet && (best.get(meet.guest.id)?.score ?? -1) < meet.score)
        best.set(meet.guest.id, { score: meet.score, why });
    }
    const plan = await ctx.db
      .selectFrom('meeting_plan')
      .select(['version', 'why', 'total', 'bound', 'placed', 'moved'])
      .where('meeting_id', '=', meetingId)
      .where('version', '=', meeting.plan_version)
      .executeTakeFirst();
    ctx.note({
      table: 'meeting',
      id: meeting.id,
      city: meeting.city,
      details: { interviews: facts.interviews.length },
    });
    return {
      meeting: meetingFacts(ctx, meeting),
      plan: plan ?? null,
      today: ctx.today,
      nowSlot: meeting.held_on === ctx.today ? slotAt(clockOf(meeting), ctx.now) : 0,
      booths: await boothsOf(ctx, meetingId),
      guests: facts.guests.filter(comes).map((guest) => ({
        id: guest.id,
        name: nameOf(guest.person_id),
        state: guest.state,
        needs: guest.needs,
      })),
      interviews: facts.interviews.map((row) => ({
        id: row.id,
        guestId: row.guest_id,
        personId: row.person_id,
        name: nameOf(row.person_id),
        boothId: row.booth_id,
        title: row.position_title,
        slot: row.slot,
        state: row.state,
        result: row.result,
        referralId: row.referral_id,
      })),
      /** Null: nothing at the meeting fits, or the person did not agree to be shown. */
      idle: idle.map((guest) => ({
        id: guest.id,
        name: nameOf(guest.person_id),
        why: best.get(guest.id)?.why ?? null,
      })),
    };
  },
});
