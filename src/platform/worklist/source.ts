import { sql, type RawBuilder } from 'kysely';
import type { KeyRange } from '../../kernel/regions.ts';
import type { Context } from '../action/index.ts';
import type { WorklistFilling } from '../module/index.ts';
import { SOON_DAYS, type Due } from './due.ts';

/** What the reader chose of what waits. */
export interface Chosen {
  /** Regions to look at; null for who answers for no region. */
  range: KeyRange | null;
  /** Only what the reader has in hand. */
  mine: boolean;
  due: Due | null;
}

/** Which of {@link Due} a row is in. */
export function dueBucket(ctx: Context): RawBuilder<Due> {
  return sql<Due>`case when w.due_on is null then 'open' when w.due_on < ${ctx.today}::date then 'overdue'
    when w.due_on = ${ctx.today}::date then 'today' when w.due_on <= ${ctx.today}::date + ${SOON_DAYS}::int then 'week'
    else 'later' end`;
}

/** What is in one of {@link Due}, as ranges of days: an index may serve them, which no `case` allows. */
function inDue(ctx: Context, due: Due): RawBuilder<unknown> {
  const today = sql`${ctx.today}::date`;
  const soon = sql`(${today} + ${SOON_DAYS}::int)`;
  switch (due) {
    case 'overdue':
      return sql`w.due_on < ${today}`;
    case 'today':
      return sql`w.due_on = ${today}`;
    case 'week':
      return sql`w.due_on > ${today} and w.due_on <= ${soon}`;
    case 'later':
      return sql`w.due_on > ${soon}`;
    case 'open':
      return sql`w.due_on is null`;
  }
}

/** `from … where …` over one kind of work, as `w`. Regions are told as plain values, so that the planner sees how many. */
export function waitingOf(ctx: Context, filling: WorklistFilling, { range, mine, due }: Chosen) {
  const where = [
    sql`true`,
    ...(range ? [sql`w.region_key >= ${range.lo} and w.region_key < ${range.hi}`] : []),
    ...(mine ? [sql`w.owner = ${ctx.actor.id}::uuid`] : []),
    ...(due ? [inDue(ctx, due)] : []),
  ];
  return sql`from (${filling.waiting(ctx)}) w where ${sql.join(where, sql` and `)}`;
}
