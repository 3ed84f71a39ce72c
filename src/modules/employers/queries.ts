import { sql } from 'kysely';
import { z } from 'zod';
import { normaliseCode } from '../../kernel/codes/index.ts';
import { refuse } from '../../kernel/problem.ts';
import { STAFF } from '../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../platform/action/index.ts';

const PAGE_SIZE = 50;
const text = z.string().trim().max(100).optional();
const region = z
  .string()
  .regex(/^\d{6}(\d{3})?$/, 'unknown-region')
  .optional();

/** `%` and `_` typed by a person are letters, not wildcards. */
function containing(typed: string): string {
  return `%${typed.replace(/[\\%_]/g, '\\$&')}%`;
}

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

/** One page of the register, by name; `total` counts all that fit. */
export const listEmployers = defineQuery({
  name: 'employers.list',
  title: '用人单位列表',
  input: z.strictObject({ text, region, page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const found = employersLike(ctx, input.text, input.region);
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['id', 'name', 'usci', 'nature', 'region_code'])
      .orderBy('name')
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute();
    return {
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map(({ region_code, ...row }) => ({
        ...row,
        region: ctx.params.regions.fullName(region_code),
      })),
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
