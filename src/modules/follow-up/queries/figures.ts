import { sql } from 'kysely';
import { z } from 'zod';
import { yearOf } from '../../../kernel/dates.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { withholdTable } from '../../../platform/indicator/index.ts';
import { followUpMonths } from '../parameters.ts';
import { ASKERS } from '../procedure.ts';
import { stillWorkingAt } from '../still-working.ts';

interface Row {
  months: number;
  county: number;
  reached: number;
  still: number;
  confirmed: number;
}

/** By county and point of time, of the work that began in the year: one query for all points. */
async function counted(ctx: Context, year: number, months: readonly number[]): Promise<Row[]> {
  const { lo, hi } = ctx.actor.scope ?? { lo: 0, hi: 0 };
  const each = months.map(
    (
      n,
    ) => sql`select ${n}::int as months, w.start_region_key, w.still, w.confirmed from (${stillWorkingAt(n, ctx.today)}) w
      where w.started_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)
        and w.start_region_key >= ${lo} and w.start_region_key < ${hi}`,
  );
  const { rows } = await sql<Row>`
    select months, (start_region_key / 1000000)::int as county, count(*)::int as reached,
      count(*) filter (where still)::int as still, count(*) filter (where confirmed)::int as confirmed
    from (${sql.join(each, sql` union all `)}) t group by 1, 2 order by 2, 1`.execute(ctx.db);
  return rows;
}

/** Which counties of one point may be told: a county with one to four people on either side is withheld, and others beside it. */
function told(
  rows: readonly Row[],
): (Row | (Pick<Row, 'months' | 'county'> & { reached: null; still: null; confirmed: null }))[] {
  const mask = withholdTable([rows.map(({ reached, still }) => [still, reached - still])]);
  return rows.map((row, i) => {
    const hidden = mask === null || (mask[i]?.some(Boolean) ?? true);
    // Whether somebody was asked is withheld with it, else the difference would tell.
    return hidden
      ? { months: row.months, county: row.county, reached: null, still: null, confirmed: null }
      : row;
  });
}

/** How many are still in the same work after so many months, by county of the start; small cells withheld. */
export const stillWorkingFigure = defineQuery({
  name: 'follow-up.still-working',
  title: '稳定就业情况',
  input: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) }),
  allow: { roles: ASKERS, on: anywhere },
  audit: 'none',
  async run(ctx, { year = yearOf(ctx.today) - 1 }) {
    const months = ctx.params.book.on(followUpMonths, ctx.today).value;
    const rows = await counted(ctx, year, months);
    const { regions } = ctx.params;
    const counties = [...new Set(rows.map(({ county }) => county))];
    const cells = months.flatMap((n) => told(rows.filter((row) => row.months === n)));
    const totals = months.map((n) => {
      const of = rows.filter((row) => row.months === n);
      const sum = (key: 'reached' | 'still' | 'confirmed') => of.reduce((all, row) => all + row[key], 0);
      return { months: n, reached: sum('reached'), still: sum('still'), confirmed: sum('confirmed') };
    });
    return {
      year,
      years: [0, 1, 2, 3].map((back) => yearOf(ctx.today) - back),
      months: [...months],
      totals,
      counties: counties.map((county) => ({
        name: regions.fullName(regions.codeOf(county * 1_000_000)),
        cells: months.map((n) => cells.find((cell) => cell.county === county && cell.months === n) ?? null),
      })),
      withheld: cells.some(({ reached }) => reached === null),
    };
  },
});
