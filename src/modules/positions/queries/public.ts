import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { matching, openNow, positionFilter } from './filter.ts';

const PAGE_SIZE = 20;

const SHOWN = [
  'id',
  'title',
  'employer_name',
  'form',
  'region_code',
  'wage_low',
  'wage_high',
  'education',
  'experience_years',
  'skills',
  'accommodations',
  'headcount',
  'filled',
  'closes_on',
] as const;

/** Positions that anybody may take up today, the newest first. */
export const listJobs = defineQuery({
  name: 'positions.list-jobs',
  title: '招聘岗位',
  input: z.strictObject(positionFilter),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const found = ctx.db.selectFrom('position').where(openNow(ctx)).where(matching(ctx, input));
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(SHOWN)
      .orderBy('opens_on', 'desc')
      .orderBy('id', 'desc')
      .limit(PAGE_SIZE)
      .offset((input.page - 1) * PAGE_SIZE)
      .execute();
    const { regions } = ctx.params;
    return {
      total,
      page: input.page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map((row) => ({
        ...row,
        place: regions.fullName(row.region_code ?? regions.province.code),
      })),
    };
  },
});

/** One open position as the public sees it; one that is closed meanwhile is `not-found`. */
export const openJob = defineQuery({
  name: 'positions.open-job',
  title: '查看招聘岗位',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('position')
      .where(openNow(ctx))
      .where('id', '=', input.positionId)
      .select([
        ...SHOWN,
        'region_precise',
        'region_key',
        'description',
        'benefits',
        'demands',
        'demands_known',
        'wage_text',
        'opens_on',
      ])
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'positions.job-gone');
    const { regions } = ctx.params;
    const { region_key, ...known } = row;
    return {
      ...known,
      place: regions.fullName(row.region_code ?? regions.province.code),
      office: regions.fullName(regions.codeOf(region_key)),
    };
  },
});
