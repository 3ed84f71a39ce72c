import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { measureByRegion, measureTotal, overAllRegions } from '../../../platform/indicator/index.ts';
import { newEmployment } from '../indicators.ts';
import { pendingIn } from '../queries/pending.ts';
import { resolveSlice, sliceFields, type Asked } from '../slice.ts';
import { paceOf } from './pace.ts';
import { targetsOf } from './read.ts';
import { setTargets } from './set.ts';
import { below, checkSums } from './table.ts';

const STEP_BELOW = {
  province: 'city',
  city: 'county',
  county: 'township',
  township: null,
  village: null,
} as const;
const KEYS_IN = { city: 1e8, county: 1e6, township: 1e3 } as const;

type Counts = ReadonlyMap<string, number>;

/** What is counted and what waits in each region directly below, by its code. */
async function countsBelow(ctx: Context, { region, slice }: Asked): Promise<{ done: Counts; waits: Counts }> {
  const step = STEP_BELOW[region.level];
  if (step === null) return { done: new Map(), waits: new Map() };
  const { regions } = ctx.params;
  const done = await measureByRegion(ctx.db, newEmployment, step, slice);
  const { years, range } = slice;
  const keys = sql.lit(KEYS_IN[step]);
  const { rows } = await sql<{ key: number; count: number }>`
    select start_region_key / ${keys} * ${keys} as key, count(*)::integer as count from employment_spell
    where state = 'pending' and superseded_by is null and start_region_key >= ${range.lo} and start_region_key < ${range.hi}
      and started_on >= make_date(${Math.min(...years)}, 1, 1) and started_on < make_date(${Math.max(...years) + 1}, 1, 1)
    group by 1`.execute(ctx.db);
  const byCode = (cells: readonly { key: number; count: number }[]) =>
    new Map(cells.map(({ key, count }) => [regions.codeOf(key), count]));
  return { done: byCode(done), waits: byCode(rows) };
}

/** The last versions, of the region itself and of those below. */
async function versionsOf(ctx: Context, plan: string, codes: readonly string[]) {
  const { regions } = ctx.params;
  const rows = await ctx.db
    .selectFrom('programme_target')
    .select(['id', 'region_code', 'year', 'value', 'reason', 'source', 'recorded_at', 'superseded_at'])
    .where('plan', '=', plan)
    .where('region_code', 'in', codes)
    .orderBy('recorded_at', 'desc')
    .orderBy('region_code')
    .orderBy('year')
    .limit(100)
    .execute();
  return rows.map(({ region_code, recorded_at, superseded_at, ...row }) => ({
    ...row,
    region: regions.fullName(region_code),
    recordedAt: recorded_at.toISOString(),
    inForce: superseded_at === null,
  }));
}

/** Targets of a region and of those below, beside what is reached and what waits; sums that do not come out; earlier numbers. */
export const targetFigure = defineQuery({
  name: 'programme.targets',
  title: '新增就业目标和进度',
  input: z.strictObject(sliceFields),
  allow: { roles: [...STAFF, 'auditor'], on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const asked = resolveSlice(ctx, input);
    if (asked instanceof Refusal) return asked;
    const { plan, plans, year, region, own, slice } = asked;
    const { regions } = ctx.params;
    const found = await overAllRegions(ctx, async () => {
      const codes = [region.code, ...below(ctx, region.code).map(({ code }) => code)];
      return {
        targets: await targetsOf(ctx, plan),
        counts: await countsBelow(ctx, asked),
        total: await measureTotal(ctx.db, newEmployment, slice),
        pending: await pendingIn(ctx, slice),
        versions: await versionsOf(ctx, plan.id, codes),
      };
    });
    const { targets, counts } = found;
    const row = (code: string, name: string, done: number, pending: number) => ({
      code,
      name,
      target: targets(code, year),
      done,
      pending,
      pace: paceOf(targets(code, year), done, slice.years, ctx.today),
      /** Its number of the whole period, then one for each year: as they are set. */
      set: [null, ...plan.years].map((at) => targets(code, at)),
    });
    return {
      plan: { id: plan.id, title: plan.title, years: plan.years, source: plan.source },
      plans: plans.map(({ id, title, years }) => ({ id, title, years })),
      year,
      on: ctx.today,
      region: {
        code: region.code,
        name: regions.fullName(region.code),
        path: regions.path(region.code).map(({ code, name }) => ({ code, name })),
        province: region.code === regions.province.code,
      },
      /** Whether the reader may share the target out. */
      maySet: own && setTargets.allow.roles.includes(ctx.actor.role),
      total: row(region.code, regions.fullName(region.code), found.total.count, found.pending),
      rows: below(ctx, region.code).map(({ code, name }) =>
        row(code, name, counts.done.get(code) ?? 0, counts.waits.get(code) ?? 0),
      ),
      checks: checkSums(ctx, plan, region.code, targets).map((check) => ({
        ...check,
        name: regions.fullName(check.region),
      })),
      versions: found.versions,
    };
  },
});
