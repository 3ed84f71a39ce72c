import { Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { replan, type Replan } from '../../matching/index.ts';
import { slotAt } from '../clock.ts';
import { clockOf } from '../host.ts';
import { changed, changesFrom, type Change } from './change.ts';
import { dayOf, readMeets, type Meet, type MeetingDay } from './day.ts';
import type { Facts } from './facts.ts';

/** What a change would do, or does. */
export interface Outcome {
  readonly facts: Facts;
  readonly meets: readonly Meet[];
  readonly day: MeetingDay;
  readonly replan: Replan;
  readonly from: number;
}

/** Plans a change in memory: the same for the preview and for the act. */
export async function runChange(ctx: Context, facts: Facts, change: Change): Promise<Outcome | Refusal> {
  const after = changed(facts, change);
  if (after instanceof Refusal) return after;
  const onTheDay = facts.meeting.held_on === ctx.today;
  const from = changesFrom(change, onTheDay ? slotAt(clockOf(facts.meeting), ctx.now) : 0);
  const meets = await readMeets(ctx, after);
  const day = dayOf(after, meets);
  return { facts: after, meets, day, replan: replan(day.day, day.before, { from }), from };
}
