import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addMonths, plainDate, yearOf, type PlainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../platform/input/index.ts';
import { graduatesIn } from '../../people/index.ts';
import type { PlanState } from '../procedure.ts';
import { rangeOf } from './find.ts';

export const graduatesInput = z.object({
  year: filter(z.coerce.number().int().min(1950).max(2200)),
  region: filter(regionCode),
  plan: filter(z.enum(['with', 'without'])),
  text: z.string().trim().max(60).optional(),
  size: pageSize(20),
  page: pageNumber,
});
export type GraduatesInput = z.output<typeof graduatesInput>;

export interface GraduateRow {
  person_id: string;
  name: string;
  region_key: number;
  school: string | null;
  major: string | null;
  graduates_on: string;
  plan_id: string | null;
  state: PlanState | null;
  owner_name: string | null;
  adviser_name: string | null;
}

const yearMeant = (ctx: Context, { year }: Pick<GraduatesInput, 'year'>) => year ?? yearOf(ctx.today);

/** `from … where …` of the graduates that a reader means: `g` the graduate, `p` the plan that is not over, `v` what it says. */
export function graduatesMeant(ctx: Context, input: GraduatesInput): RawBuilder<unknown> {
  const { lo, hi } = rangeOf(ctx, input.region);
  const where = [
    sql`g.region_key >= ${lo} and g.region_key < ${hi}`,
    ...(input.plan === 'with' ? [sql`p.id is not null`] : []),
    ...(input.plan === 'without' ? [sql`p.id is null`] : []),
    ...(input.text ? [sql`starts_with(g.name, ${input.text})`] : []),
  ];
  return sql`from (${graduatesIn(yearMeant(ctx, input))}) g
    left join individual_plan p on p.person_id = g.person_id and p.state <> 'closed'
    left join individual_plan_version v on v.plan_id = p.id and v.version = p.version
    where ${sql.join(where, sql` and `)}`;
}

export const GRADUATE_COLUMNS = sql`g.person_id, g.name, g.region_key, g.school, g.major, g.graduates_on, p.id as plan_id,
  p.state, case when p.owner_id is not null then v.owner_name end as owner_name, v.adviser_name`;

/** Graduates of a year in scope, with the plan that each has: those of the present year unless told. */
export const listGraduates = defineQuery({
  name: 'plans.graduates',
  title: '毕业生和他们的就业计划',
  input: graduatesInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const meant = graduatesMeant(ctx, input);
    const { rows } = await sql<GraduateRow>`
      select ${GRADUATE_COLUMNS} ${meant} order by g.graduates_on, g.person_id
      limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(ctx.db);
    const counted = await sql<{ n: number; planned: number }>`
      select count(*)::int as n, count(p.id)::int as planned ${meant}`.execute(ctx.db);
    const { n = 0, planned = 0 } = counted.rows[0] ?? {};
    ctx.note({ details: { year: yearMeant(ctx, input), found: n, page: input.page } });
    return {
      year: yearMeant(ctx, input),
      total: n,
      planned,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(n / input.size)),
      rows: rows.map((row) => ({
        personId: row.person_id,
        name: row.name,
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
        school: row.school,
        major: row.major,
        graduatesOn: plainDate(row.graduates_on),
        planId: row.plan_id,
        state: row.state,
        owner: row.owner_name,
        adviser: row.adviser_name,
      })),
    };
  },
});

/** By when a graduate's first plan is to be reached: a year after graduation, or from today where that is past. */
export function goalOfGraduate(graduatesOn: PlainDate, today: PlainDate): PlainDate {
  const year = addMonths(graduatesOn, 12);
  return year > today ? year : addMonths(today, 12);
}

/** Graduates who were ticked, before plans are opened for them: what each plan will begin with. */
export const chosenGraduates = defineQuery({
  name: 'plans.chosen-graduates',
  title: '选中的毕业生',
  input: z.strictObject({ personIds: z.array(z.uuid()).max(100) }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, { personIds }) {
    const { rows } = await sql<{
      person_id: string;
      name: string;
      school: string | null;
      graduates_on: string | null;
      planned: boolean;
    }>`
      select f.person_id, f.name, f.school, f.graduates_on,
        exists (select from individual_plan p where p.person_id = f.person_id and p.state <> 'closed') as planned
      from person_profile f where f.person_id = any (${personIds}::uuid[]) and f.superseded_by is null
      order by f.graduates_on, f.person_id`.execute(ctx.db);
    return rows.map((row) => {
      const on = row.graduates_on === null ? null : plainDate(row.graduates_on);
      return {
        personId: row.person_id,
        name: row.name,
        school: row.school,
        planned: row.planned,
        graduationYear: on && yearOf(on),
        goalBy: on && goalOfGraduate(on, ctx.today),
      };
    });
  },
});
