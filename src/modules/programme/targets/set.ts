import { sql } from 'kysely';
import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { defineAction, inRegion, type Context } from '../../../platform/action/index.ts';
import { regionCode } from '../../../platform/input/index.ts';
import { plansOf } from '../plan.ts';
import { placesOf } from './table.ts';
import './tables.ts';

const number = z.coerce.number().int().min(0).max(10_000_000);

/** Name of a number in the table, as forms send it: `r350100`, and `y2023` or `all` for the whole period. */
export const rowName = (region: string) => `r${region}`;
export const cellName = (year: number | null) => (year === null ? 'all' : `y${year}`);

/** The row in force of each place, to be told apart from what is asked for. */
async function inForce(ctx: Context, plan: string, codes: readonly string[]) {
  return ctx.db
    .selectFrom('programme_target')
    .select(['id', 'region_code', 'year', 'value'])
    .where('plan', '=', plan)
    .where('region_code', 'in', codes)
    .where('superseded_by', 'is', null)
    .forUpdate()
    .execute();
}

/**
 * Sets the targets of the regions directly below, the whole table at once: a number that is left out is taken back. What does
 * not change is not written; what changes supersedes the earlier number, with reason and source.
 */
export const setTargets = defineAction({
  name: 'programme.set-targets',
  title: '分解新增就业目标',
  input: z.strictObject({
    plan: z.string().max(40),
    /** The region whose target is shared out. */
    region: regionCode,
    targets: z
      .record(z.string().regex(/^r\d{6}(\d{3})?$/), z.record(z.string().regex(/^(y\d{4}|all)$/), number))
      .default({}),
    reason: z.string().trim().min(1).max(300),
    source: z.string().trim().min(1).max(200),
  }),
  allow: { roles: ['county_clerk', 'city_officer', 'province_officer'], on: inRegion('region') },
  audit: 'write',
  async run(ctx, input) {
    const { regions } = ctx.params;
    const plan = plansOf(ctx).find(({ id }) => id === input.plan);
    if (!plan) return refuse('not-found', 'programme.no-plan');
    if (!regions.has(input.region)) return invalidField('region', 'unknown-region');
    const places = placesOf(ctx, plan, input.region);
    const names = new Set(places.map(({ region, year }) => `${rowName(region)}.${cellName(year)}`));
    for (const [row, cells] of Object.entries(input.targets))
      for (const cell of Object.keys(cells))
        if (!names.has(`${row}.${cell}`))
          return invalidField(`targets.${row}.${cell}`, 'programme.target-place');
    const codes = [...new Set(places.map(({ region }) => region))];
    if (codes.length === 0) return refuse('conflict', 'programme.target-no-below');
    const standing = await inForce(ctx, plan.id, codes);
    const changed = places.flatMap(({ region, year }) => {
      const value = input.targets[rowName(region)]?.[cellName(year)] ?? null;
      const before = standing.find((row) => row.region_code === region && row.year === year);
      return (before?.value ?? null) === value
        ? []
        : [{ id: ctx.newId(), region, year, value, before: before?.id }];
    });
    if (changed.length === 0) return refuse('conflict', 'programme.target-same');
    const pairs = changed.flatMap(({ id, before }) => (before === undefined ? [] : [{ id, before }]));
    await sql`update programme_target t set superseded_by = n.id, superseded_at = ${ctx.now}
      from unnest(${pairs.map(({ before }) => before)}::uuid[], ${pairs.map(({ id }) => id)}::uuid[]) as n (before, id)
      where t.id = n.before`.execute(ctx.db);
    await ctx.db
      .insertInto('programme_target')
      .values(
        changed.map(({ id, region, year, value }) => ({
          city: regions.unit(region),
          id,
          plan: plan.id,
          region_key: regions.key(region),
          region_code: region,
          year,
          value,
          reason: input.reason,
          source: input.source,
          recorded_at: ctx.now,
          recorded_by: ctx.actor.id,
          superseded_by: null,
          superseded_at: null,
        })),
      )
      .execute();
    ctx.note({
      table: 'programme_target',
      city: regions.unit(input.region),
      details: { plan: plan.id, region: input.region, changed: changed.length },
    });
    return { changed: changed.length };
  },
});
