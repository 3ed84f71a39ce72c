import { z } from 'zod';
import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { HELP_KINDS } from '../help.ts';
import type { PlanWhy } from '../tables.ts';
import { supplyOf } from './day.ts';
import type { Facts } from './facts.ts';

const slot = z.coerce.number().int().min(0).max(60);

/** What may happen on the day, from which slot on. */
export const changeInput = z.discriminatedUnion('change', [
  z.strictObject({ meetingId: z.uuid(), change: z.literal('absent'), guestId: z.uuid(), slot }),
  z.strictObject({ meetingId: z.uuid(), change: z.literal('late'), guestId: z.uuid(), slot }),
  z.strictObject({ meetingId: z.uuid(), change: z.literal('booth'), boothId: z.uuid(), slot }),
  z.strictObject({
    meetingId: z.uuid(),
    change: z.literal('resource'),
    help: z.enum(HELP_KINDS),
    count: z.coerce.number().int().min(0).max(99),
    slot,
  }),
]);

export type Change = z.output<typeof changeInput>;

export const whyOf = (change: Change): PlanWhy => change.change;

/**
 * From which slot on the plan may be changed. Somebody who comes late from a slot on is missing in those before, so that
 * all that has not begun may change; everything else happens in its slot.
 */
export const changesFrom = (change: Change, now: number): number =>
  change.change === 'late' ? now : change.slot;

/** The facts after the change, in memory alone; refuses `no-such-record` where the record is of another meeting. */
export function changed(facts: Facts, change: Change): Facts | Refusal {
  const { meeting } = facts;
  if (change.slot > meeting.slots) return refuse('invalid', 'slot-outside');
  switch (change.change) {
    case 'absent':
    case 'late': {
      const found = facts.guests.some((guest) => guest.id === change.guestId);
      if (!found) return refuse('not-found', 'no-such-record');
      return {
        ...facts,
        guests: facts.guests.map((guest) =>
          guest.id !== change.guestId
            ? guest
            : change.change === 'absent'
              ? { ...guest, state: 'absent' as const, until_slot: change.slot }
              : { ...guest, from_slot: change.slot },
        ),
      };
    }
    case 'booth': {
      if (!facts.booths.some((booth) => booth.id === change.boothId))
        return refuse('not-found', 'no-such-record');
      return {
        ...facts,
        booths: facts.booths.map((booth) =>
          booth.id === change.boothId ? { ...booth, closes_slot: change.slot } : booth,
        ),
      };
    }
    case 'resource': {
      const counts = supplyOf(meeting.resources[change.help], meeting.slots).map((n, i) =>
        i < change.slot ? n : change.count,
      );
      const resources = { ...meeting.resources, [change.help]: counts };
      return { ...facts, meeting: { ...meeting, resources } };
    }
  }
}
