import type { Context } from '../../../../platform/action/index.ts';
import { pushDefaults } from '../parameters.ts';
import type { Rhythm } from './due.ts';
import type { Frequency, Handed, SaidAs } from './words.ts';

/** How somebody hears of new positions. */
export interface Choice extends Rhythm {
  frequency: Frequency;
  /** At most so many positions at once. */
  size: number;
  handed: Handed;
}

/** Where the province has laid down nothing: nobody is told anything that they did not ask for. */
const NOTHING: Choice = { frequency: 'never', weekDay: 1, size: 5, handed: 'letter' };

/** What holds today for whoever has chosen nothing. */
export const standingChoice = (ctx: Context): Choice =>
  ctx.params.book.find(pushDefaults, ctx.today)?.value ?? NOTHING;

export interface ChoiceInForce extends Choice {
  /** Null: chosen by nobody, so the province's own. */
  chosen: { as: SaidAs; at: Date } | null;
}

/** What the person chose, or what the province lays down; within the actor's scope. */
export async function choiceOf(ctx: Context, personId: string): Promise<ChoiceInForce> {
  const row = await ctx.db
    .selectFrom('push_choice')
    .select(['frequency', 'week_day', 'size', 'handed', 'said_as', 'recorded_at'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  if (!row) return { ...standingChoice(ctx), chosen: null };
  const { frequency, week_day: weekDay, size, handed } = row;
  return { frequency, weekDay, size, handed, chosen: { as: row.said_as, at: row.recorded_at } };
}
