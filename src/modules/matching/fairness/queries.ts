import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { maskName, spokenName } from '../../../kernel/mask.ts';
import { Refusal } from '../../../kernel/problem.ts';
import type { Region } from '../../../kernel/regions.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { pageNumber } from '../../../platform/input/index.ts';
import { groupsOf, labelOf, UNKNOWN } from './groups.ts';
import { regionMeant, regionsOf, sheetFields, yearsOn } from './input.ts';
import { ageToday, pushedIn, seekersIn } from './read.ts';
import { DIMENSIONS, figureOf, shownBy, SOURCES, wholeOf, type Dimension, type Figures } from './tally.ts';

async function newest(ctx: Context, region: Region, year: number) {
  return ctx.db
    .selectFrom('fairness_sheet')
    .select(['id', 'state', 'asked_at', 'made_on', 'open_positions', 'figures'])
    .where('region_code', '=', region.code)
    .where('year', '=', year)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute();
}

/** The whole and each break-down, small groups withheld. */
function tell(ctx: Context, region: Region, figures: Figures) {
  const { regions } = ctx.params;
  return SOURCES.map((source) => {
    const cells = figures[source];
    const whole = wholeOf(cells);
    return {
      source,
      whole: figureOf(whole, whole),
      parts: DIMENSIONS.map((by) => {
        const groups = groupsOf(regions, region, by);
        const keys = groups.map(({ key }) => key);
        const shown = shownBy(cells, by, keys).filter(
          ({ persons, key }) => persons !== 0 || by !== 'place' || keys.includes(key),
        );
        return { by, groups: shown.map((one) => ({ ...one, label: labelOf(groups, one.key) })) };
      }),
    };
  });
}

/** The newest sheet of a region and a year, and whether one is being made. Null sheet: none was made yet. */
export const fairnessSheet = defineQuery({
  name: 'matching.fairness',
  title: '推荐公平情况表',
  input: z.strictObject(sheetFields),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const region = regionMeant(ctx, input.region);
    if (region instanceof Refusal) return region;
    const years = yearsOn(ctx);
    const year = input.year ?? years[0] ?? 0;
    const found = await newest(ctx, region, year);
    const done = found.find(({ state }) => state === 'done');
    const waiting = found.find(({ state }) => state === 'waiting');
    ctx.note({ table: 'fairness_sheet', details: { region: region.code, year } });
    return {
      region: { code: region.code, name: ctx.params.regions.fullName(region.code) },
      year,
      years,
      regions: regionsOf(ctx).map(({ code }) => ({ code, name: ctx.params.regions.fullName(code) })),
      waiting: waiting !== undefined,
      sheet: done?.figures
        ? {
            id: done.id,
            madeOn: plainDate(String(done.made_on)),
            openPositions: done.open_positions ?? 0,
            sources: tell(ctx, region, done.figures),
          }
        : null,
    };
  },
});

const PAGE_SIZE = 50;

/** Which people a group means, in SQL over `p` and `c`. */
function inGroup(ctx: Context, region: Region, by: Dimension, key: string): RawBuilder<unknown> {
  const age = ageToday(ctx);
  switch (by) {
    case 'category':
      return key === UNKNOWN ? sql`c.category is null` : sql`c.category = ${Number(key)}`;
    case 'sex':
      return sql`p.sex = ${key}`;
    case 'age':
      return key === '16'
        ? sql`${age} < 30`
        : key === '50'
          ? sql`${age} >= 50`
          : sql`${age} / 10 = ${Number(key) / 10}`;
    case 'place': {
      const { regions } = ctx.params;
      const { lo, hi } = regions.range(regions.has(key) ? key : region.code);
      return sql`p.region_key >= ${lo} and p.region_key < ${hi}`;
    }
  }
}

interface Row {
  id: string;
  name: string;
  age: number;
  region_code: string;
  pushed: number;
  exposure: number;
}

/** The people behind a group as they are today, each with what was pushed in the year. Under the reader's own scope. */
export const fairnessRows = defineQuery({
  name: 'matching.fairness-rows',
  title: '推荐公平情况表的名单',
  input: z.strictObject({
    ...sheetFields,
    by: z.enum(DIMENSIONS),
    key: z.string().max(12),
    page: pageNumber,
  }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const region = regionMeant(ctx, input.region);
    if (region instanceof Refusal) return region;
    const year = input.year ?? yearsOn(ctx)[0] ?? 0;
    const { regions } = ctx.params;
    const among = sql`${seekersIn(regions.range(region.code))} and ${inGroup(ctx, region, input.by, input.key)}`;
    const { rows: counts } = await sql<{ n: number }>`select count(*)::int as n from ${among}`.execute(
      ctx.db,
    );
    const total = counts[0]?.n ?? 0;
    const { rows } = await sql<Row>`
      select s.*, f.name, coalesce(u.pushed, 0) as pushed, coalesce(u.exposure, 0) as exposure
      from (select p.id, p.region_code, ${ageToday(ctx)} as age from ${among} order by p.id
        limit ${PAGE_SIZE} offset ${(input.page - 1) * PAGE_SIZE}) s
        join person_profile f on f.person_id = s.id and f.superseded_by is null
        left join (${pushedIn(year)}) u on u.person_id = s.id
      order by s.id`.execute(ctx.db);
    ctx.note({ table: 'person', details: { region: region.code, year, by: input.by, rows: rows.length } });
    return {
      region: { code: region.code, name: regions.fullName(region.code) },
      year,
      by: input.by,
      key: input.key,
      label: labelOf(groupsOf(regions, region, input.by), input.key),
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => ({
        id: row.id,
        name: { shown: maskName(row.name), spoken: spokenName(row.name) },
        age: row.age,
        region: regions.fullName(row.region_code),
        pushed: row.pushed,
        /** In hundredths. */
        exposure: Math.round(row.exposure / 10_000),
      })),
    };
  },
});
