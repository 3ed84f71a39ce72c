import { sql } from 'kysely';
import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { pageSize } from '../../../platform/input/index.ts';
import { matching, positionFilter } from './filter.ts';

const empty = (value: unknown) => (value === '' ? undefined : value);

/** Orders a list may stand in; a hyphen before the name turns it round. */
const SORTS = ['recent', '-recent', 'title', '-title', 'wage', '-wage', 'closes', '-closes'] as const;

const staffFilter = {
  ...positionFilter,
  state: z.preprocess(empty, z.enum(['draft', 'submitted', 'reserved', 'open', 'closed']).optional()),
  /** Own office's positions, or all that the actor may see (open ones of the province too). */
  within: z.preprocess(empty, z.enum(['office', 'all']).default('office')),
  /** Drafts that still want something: a place, a confirmed occupation, demands. */
  lacks: z.preprocess(empty, z.enum(['place', 'occupation', 'demands', 'wage']).optional()),
  sort: z.preprocess(empty, z.enum(SORTS).default('-recent')),
  size: pageSize(50),
};
export const listInput = z.strictObject(staffFilter);
export type ListInput = z.output<typeof listInput>;

/** Positions that the filters mean. */
export function found(ctx: Context, input: ListInput) {
  let rows = ctx.db.selectFrom('position').where(matching(ctx, input));
  const { scope } = ctx.actor;
  if (input.within === 'office') {
    rows = rows.where('region_key', '>=', scope?.lo ?? 0).where('region_key', '<', scope?.hi ?? 0);
  }
  if (input.state) rows = rows.where('state', '=', input.state);
  if (input.lacks === 'place') rows = rows.where('region_precise', '=', false);
  if (input.lacks === 'demands') rows = rows.where('demands_known', '=', false);
  if (input.lacks === 'wage') rows = rows.where('wage_low', 'is', null).where('wage_high', 'is', null);
  if (input.lacks === 'occupation') {
    rows = rows.where((eb) =>
      eb.or([eb('occupation', 'is', null), eb('occupation_certainty', 'is not', null)]),
    );
  }
  return rows;
}

const ORDER = {
  recent: sql`created_at`,
  title: sql`title`,
  wage: sql`coalesce(wage_high, wage_low)`,
  closes: sql`closes_on`,
} as const;

/** Ties are broken by id, so that a page never shows what the page before has shown. */
export function sorted(ctx: Context, input: ListInput) {
  const falling = input.sort.startsWith('-');
  const by = ORDER[input.sort.replace('-', '') as keyof typeof ORDER];
  return found(ctx, input)
    .select([
      'id',
      'title',
      'employer_name',
      'state',
      'form',
      'region_code',
      'region_precise',
      'place_text',
      'occupation',
      'occupation_certainty',
      'education',
      'experience_years',
      'wage_low',
      'wage_high',
      'wage_text',
      'skills',
      'benefits',
      'accommodations',
      'demands_known',
      'headcount',
      'filled',
      'opens_on',
      'closes_on',
      'description',
      'source',
    ])
    .orderBy(by, (order) => (falling ? order.desc().nullsLast() : order.asc().nullsLast()))
    .orderBy('id', falling ? 'desc' : 'asc');
}

type Row = Awaited<ReturnType<ReturnType<typeof sorted>['execute']>>[number];

function shown(ctx: Context, row: Row) {
  const { regions } = ctx.params;
  return { ...row, place: row.region_code === null ? null : regions.fullName(row.region_code) };
}

/** One page of the bank; `total` counts all that fit. */
export const listPositions = defineQuery({
  name: 'positions.list',
  title: '岗位列表',
  input: listInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const { total } = await found(ctx, input)
      .select(sql<number>`count(*)::int`.as('total'))
      .executeTakeFirstOrThrow();
    const rows = await sorted(ctx, input)
      .limit(input.size)
      .offset((input.page - 1) * input.size)
      .execute();
    return {
      total,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(total / input.size)),
      rows: rows.map((row) => {
        const { description: _, ...rest } = shown(ctx, row);
        return rest;
      }),
    };
  },
});
