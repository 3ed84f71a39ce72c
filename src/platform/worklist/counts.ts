import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../action/index.ts';
import type { WorklistFilling } from '../module/index.ts';
import type { Due } from './due.ts';
import { dueBucket, waitingOf, type Chosen } from './source.ts';

/** How many records of a kind wait, by the region below the chosen one and by deadline. */
export interface Counted {
  /** Code of the region; null for work that belongs to none. */
  region: string | null;
  due: Due;
  n: number;
}

/** Keys in one region below a range: a tenth-power step, from the province's units down to villages. */
export function childSpan(span: number): number {
  return Math.max(1, span >= 1e10 ? 1e8 : span >= 1e8 ? 1e6 : span >= 1e6 ? 1e3 : 1);
}

type CountRow = { child: number | null; due: Due; n: number };

/** The one query that counts a kind. */
export function countsQuery(
  ctx: Context,
  filling: WorklistFilling,
  chosen: Omit<Chosen, 'due'>,
): RawBuilder<CountRow> {
  const span = chosen.range ? childSpan(chosen.range.hi - chosen.range.lo) : 1;
  return sql<CountRow>`
    select w.region_key / ${span}::bigint * ${span}::bigint as child, ${dueBucket(ctx)} as due, count(*)::int as n
    ${waitingOf(ctx, filling, { ...chosen, due: null })} group by 1, 2`;
}

/** Counts of one kind in one query. A key of the region itself (a record of its own office) counts under its own code. */
export async function countWaiting(
  ctx: Context,
  filling: WorklistFilling,
  chosen: Omit<Chosen, 'due'>,
): Promise<Counted[]> {
  const { rows } = await countsQuery(ctx, filling, chosen).execute(ctx.db);
  return rows.map(({ child, due, n }) => ({
    region: child === null ? null : ctx.params.regions.codeOf(child),
    due,
    n,
  }));
}
