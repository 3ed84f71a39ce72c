import { sql } from 'kysely';
import { z } from 'zod';
import { addDays, plainDate, yearOf } from '../../../kernel/dates.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import {
  anywhere,
  defineAction,
  dispatch,
  type Context,
  type Floor,
} from '../../../platform/action/index.ts';
import type { RoomTask } from '../../../platform/module/index.ts';
import { parameters } from '../../employment/index.ts';
import type { Look } from './asked.ts';
import { cohortOf, type By } from './cohort.ts';
import { GROUP_NAMES } from './groups.ts';
import type { Counted } from './measure.ts';
import './tables.ts';

/** Days for which numbers are kept: whoever asks for an earlier one waits until it is counted. */
const KEPT_DAYS = 7;
/** Keys that lie in one county. */
const COUNTY = 1e6;

/** Counts one break-down of the whole province by county, and keeps it. */
async function keepOne(ctx: Context, look: Look, by: 'region' | (typeof GROUP_NAMES)[number]): Promise<void> {
  const cells: By = by === 'region' ? null : { group: by };
  await sql`
    insert into funnel_kept (city, region_key, from_on, on_day, by_group, key, furthest, people, waits)
    select (at / 100000000)::integer, at, ${look.from}, ${look.on}, ${by}, key, furthest, count(*), count(*) filter (where waits)
    from (select region_key / ${sql.lit(COUNTY)} * ${sql.lit(COUNTY)} as at, key, furthest, waits
      from (${cohortOf(look, cells)}) y) x
    group by 2, 6, 7`.execute(ctx.db);
}

/** Keeps the funnel of the province as of the end of yesterday, by region and every group, and lets earlier days go. */
export const keepFunnel = defineAction({
  name: 'programme.keep-funnel',
  title: '算好昨天的就业服务漏斗',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const on = addDays(ctx.today, -1);
    const from = plainDate(`${yearOf(on)}-01-01`);
    const ages = ctx.params.book.on(parameters.workingAge, from).value;
    const look = {
      range: ctx.params.regions.range(ctx.params.regions.province.code),
      from,
      on,
      present: false,
      ages,
    };
    await sql`delete from funnel_kept where on_day = ${on} or on_day < ${addDays(on, -KEPT_DAYS)}`.execute(
      ctx.db,
    );
    // One after the other: each looks through the whole province.
    await keepOne(ctx, look, 'region');
    for (const group of GROUP_NAMES) await keepOne(ctx, look, group);
    ctx.note({ table: 'funnel_kept', details: { on } });
    return { on };
  },
});

async function start(floor: Floor): Promise<void> {
  const done = await dispatch(floor, keepFunnel, {}, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}

export const funnelTasks: readonly RoomTask[] = [
  { name: 'programme-funnel', cron: '40 1 * * *', run: start },
];

/** What is kept for the regions, days and break-down that are meant; null where nothing is. */
export async function keptOf(ctx: Context, look: Look, by: string, cells: By): Promise<Counted[] | null> {
  const step = cells !== null && 'step' in cells ? cells.step : null;
  if (step !== null && step < COUNTY) return null;
  const key = step === null ? sql`key` : sql`(region_key / ${sql.lit(step)} * ${sql.lit(step)})::text`;
  const { rows } = await sql<Counted>`
    select ${key} as key, furthest::integer as furthest, sum(people)::integer as n, sum(waits)::integer as waits from funnel_kept
    where on_day = ${look.on} and from_on = ${look.from} and by_group = ${by}
      and region_key >= ${look.range.lo} and region_key < ${look.range.hi}
    group by 1, 2 order by 1 nulls last, 2`.execute(ctx.db);
  return rows.length > 0 ? rows : null;
}

/** The last day that is kept, if it is not long ago; else today. */
export async function lastKept(ctx: Context): Promise<typeof ctx.today> {
  const { rows } = await sql<{ day: string | null }>`
    select max(on_day)::text as day from funnel_kept where on_day >= ${addDays(ctx.today, -2)}`.execute(
    ctx.db,
  );
  return rows[0]?.day ? plainDate(rows[0].day) : ctx.today;
}
