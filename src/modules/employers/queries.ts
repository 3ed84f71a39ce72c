import { sql } from 'kysely';
import { z } from 'zod';
import { normaliseCode } from '../../kernel/codes/index.ts';
import { todayInShanghai } from '../../kernel/dates.ts';
import { refuse } from '../../kernel/problem.ts';
import { keepsRegion } from '../../platform/access/actor.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { filter, pageSize } from '../../platform/input/index.ts';
import { anywhere, defineQuery, type Context } from '../../platform/action/index.ts';
import { containing } from '../../platform/database/like.ts';
import { EMPLOYER_NATURES, type EmployerNature } from './nature.ts';

/** Orders of the register, each kept by an index; a hyphen before the name turns it round. */
const SORTS = ['name', '-name', 'usci', '-usci', 'region', '-region'] as const;
const ORDER = { name: ['name', 'id'], usci: ['usci', 'id'], region: ['region_key', 'name'] } as const;

const NATURES = Object.keys(EMPLOYER_NATURES) as [EmployerNature, ...EmployerNature[]];
const text = z.string().trim().max(100).optional();
const region = z
  .string()
  .regex(/^\d{6}(\d{3})?$/, 'unknown-region')
  .optional();

/** By a part of the name (names begin with places, so the beginning tells little) or by the whole credit code. */
function employersLike(ctx: Context, typed: string | undefined, regionCode: string | undefined) {
  let rows = ctx.db.selectFrom('employer');
  if (typed) {
    rows = rows.where((eb) =>
      eb.or([eb('name', 'like', containing(typed)), eb('usci', '=', normaliseCode(typed))]),
    );
  }
  if (regionCode) {
    const { lo, hi } = ctx.params.regions.range(regionCode);
    rows = rows.where('region_key', '>=', lo).where('region_key', '<', hi);
  }
  return rows;
}

/** Up to 12 units to choose from, those of the reader's own region first. */
export const searchEmployers = defineQuery({
  name: 'employers.search',
  title: '查找用人单位',
  input: z.strictObject({ text: z.string().trim().min(1).max(100), region }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const scope = ctx.actor.scope ?? { lo: 0, hi: 0 };
    const rows = await employersLike(ctx, input.text, input.region)
      .select(['id', 'name', 'usci', 'region_code'])
      .orderBy(sql`region_key >= ${scope.lo} and region_key < ${scope.hi}`, 'desc')
      .orderBy('name')
      .limit(12)
      .execute();
    return rows.map(({ region_code, ...row }) => ({
      ...row,
      region: ctx.params.regions.fullName(region_code),
    }));
  },
});

/** What the list may be narrowed and ordered by, and the page of it. */
export const listInput = z.strictObject({
  text,
  region,
  nature: filter(z.enum(NATURES)),
  sort: filter(z.enum(SORTS)),
  size: pageSize(50),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

/** Units that the filters mean. */
export function found(ctx: Context, input: z.output<typeof listInput>) {
  const rows = employersLike(ctx, input.text, input.region);
  return input.nature ? rows.where('nature', '=', input.nature) : rows;
}

/** The same in the order asked for; names first. */
export function sorted(ctx: Context, input: z.output<typeof listInput>) {
  const sort = input.sort ?? 'name';
  const way = sort.startsWith('-') ? 'desc' : 'asc';
  const [first, second] = ORDER[sort.replace('-', '') as keyof typeof ORDER];
  return found(ctx, input)
    .select(['id', 'name', 'usci', 'nature', 'industry', 'region_code', 'recorded_at'])
    .orderBy(first, way)
    .orderBy(second, way);
}

type Listed = Awaited<ReturnType<ReturnType<typeof sorted>['execute']>>[number];

const shown = (ctx: Context, { region_code, recorded_at, ...row }: Listed) => ({
  ...row,
  region: ctx.params.regions.fullName(region_code),
  recordedOn: todayInShanghai(recorded_at),
});

/** One page of the register; `total` counts all that fit. */
export const listEmployers = defineQuery({
  name: 'employers.list',
  title: '用人单位列表',
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
      rows: rows.map((row) => shown(ctx, row)),
    };
  },
});

/** The file of one unit. */
export const openEmployer = defineQuery({
  name: 'employers.open',
  title: '查看用人单位',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('employer')
      .selectAll()
      .where('id', '=', input.employerId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    return {
      id: row.id,
      name: row.name,
      /** The actor's region keeps the file. */
      own: keepsRegion(ctx.actor.scope, row.region_key),
      usci: row.usci,
      legacyCode: row.usci_verdict === 'legacy',
      nature: row.nature,
      industry: row.industry,
      regionCode: row.region_code,
      region: ctx.params.regions.fullName(row.region_code),
      recordedAt: row.recorded_at,
    };
  },
});
