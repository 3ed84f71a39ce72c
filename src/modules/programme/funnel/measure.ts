import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { Look } from './asked.ts';
import { cohortOf, type By } from './cohort.ts';
import { STAGES } from './stages.ts';

/** People of one cell whose latest stage is one and the same; `waits`: of those hired, who began too lately to tell. */
export interface Counted {
  key: string | null;
  furthest: number;
  n: number;
  waits: number;
}

/** People of one cell by the latest stage that they got to. */
export interface Line {
  key: string | null;
  /** One number for each stage; they add up to the people of the cell. */
  latest: readonly number[];
  waits: number;
}

/** The cohort by cell, in one statement: no person stands twice. */
export async function count(ctx: Context, look: Look, by: By): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select key, furthest, count(*)::integer as n, (count(*) filter (where waits))::integer as waits
    from (${cohortOf(look, by)}) x group by 1, 2 order by 1 nulls last, 2`.execute(ctx.db);
  return rows;
}

/** Numbers of cells and stages as a line a cell. */
export function linesFrom(rows: readonly Counted[]): Line[] {
  const lines = new Map<string | null, { latest: number[]; waits: number }>();
  for (const { key, furthest, n, waits } of rows) {
    const line = lines.get(key) ?? { latest: STAGES.map(() => 0), waits: 0 };
    line.latest[furthest] = n;
    line.waits += waits;
    lines.set(key, line);
  }
  return [...lines].map(([key, line]) => ({ key, ...line }));
}

/** People who got to each stage or beyond: never more than at the stage before. */
export function reachedOf(latest: readonly number[]): number[] {
  let sum = 0;
  return latest
    .toReversed()
    .map((n) => (sum += n))
    .toReversed();
}

/** Several lines as one. */
export function sumOf(lines: readonly Line[]): Line {
  return {
    key: null,
    latest: STAGES.map((_, at) => lines.reduce((sum, line) => sum + (line.latest[at] ?? 0), 0)),
    waits: lines.reduce((sum, line) => sum + line.waits, 0),
  };
}
