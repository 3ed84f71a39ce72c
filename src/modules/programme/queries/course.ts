import { sql } from 'kysely';
import { yearOf } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import { inSlice } from '../../../platform/indicator/index.ts';
import { newEmployment } from '../indicators.ts';
import type { Asked } from '../slice.ts';

export interface Course {
  /** What the points are: months of a year, or years of a plan. */
  by: 'month' | 'year';
  labels: string[];
  /** Starts from the beginning of the period up to the end of each point; null where it has not begun. */
  soFar: (number | null)[];
}

interface Counted {
  at: number;
  n: number;
}

/** Sums from the first point on; a point that lies ahead has none. */
export function sumSoFar(counts: readonly number[], begun: number): (number | null)[] {
  let sum = 0;
  return counts.map((count, index) => {
    sum += count;
    return index < begun ? sum : null;
  });
}

/** How the figure has grown: by month within a year, by year within a plan. */
export async function courseOf(ctx: Context, { year, plan, slice }: Asked): Promise<Course> {
  const at = year === null ? sql`year` : sql`extract(month from started_on)::integer`;
  const { rows } = await sql<Counted>`
    select ${at} as at, count(*)::integer as n from ${sql.table(newEmployment.counts)}
    where ${inSlice(slice)} group by 1`.execute(ctx.db);
  const countOf = (point: number) => rows.find((row) => row.at === point)?.n ?? 0;
  const now = yearOf(ctx.today);
  if (year === null) {
    const begun = plan.years.filter((one) => one <= now).length;
    return {
      by: 'year',
      labels: plan.years.map((one) => `${one}年`),
      soFar: sumSoFar(plan.years.map(countOf), begun),
    };
  }
  const months = Array.from({ length: 12 }, (_, i) => i + 1);
  const begun = year < now ? 12 : year > now ? 0 : Number(ctx.today.slice(5, 7));
  return {
    by: 'month',
    labels: months.map((month) => `${month}月`),
    soFar: sumSoFar(months.map(countOf), begun),
  };
}
