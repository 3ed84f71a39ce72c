import { sql } from 'kysely';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { GoalKind, PlanKind } from '../kinds.ts';
import type { PlanState } from '../procedure.ts';
import { listInput, orderOf, plansMeant } from './find.ts';
import { accountNames } from '../../../platform/access/account-names.ts';

/** What a list and a file show of a plan. */
export interface PlanRow {
  id: string;
  person_id: string;
  name: string;
  region_key: number;
  kind: PlanKind;
  state: PlanState;
  goal: GoalKind;
  wanted: string;
  goal_by: string;
  next_review_on: string | null;
  opened_on: string;
  owner_id: string | null;
  owner_name: string;
  measures: number;
  done: number;
}

export const PLAN_COLUMNS = sql`p.id, p.person_id, f.name, p.region_key, p.kind, p.state, v.goal, v.wanted, v.goal_by,
  p.next_review_on, p.opened_on, p.owner_id, v.owner_name,
  (select count(*)::int from individual_plan_measure m where m.plan_id = p.id and m.superseded_by is null) as measures,
  (select count(*)::int from individual_plan_measure m where m.plan_id = p.id and m.superseded_by is null
    and m.state = 'done') as done`;

/** Plans in scope, the most recently moved first, 20 a page; names of people as staff see them. */
export const listPlans = defineQuery({
  name: 'plans.list',
  title: '就业计划列表',
  input: listInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    const meant = plansMeant(ctx, input);
    const { rows } = await sql<PlanRow>`
      select ${PLAN_COLUMNS} ${meant} order by ${orderOf(input.sort)}
      limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(ctx.db);
    const counted = await sql<{ n: number }>`select count(*)::int as n ${meant}`.execute(ctx.db);
    const total = counted.rows[0]?.n ?? 0;
    const names = await accountNames(
      ctx,
      rows.map((row) => row.owner_id),
    );
    ctx.note({ details: { found: total, page: input.page } });
    return {
      today: ctx.today,
      total,
      page: input.page,
      size: input.size,
      pages: Math.max(1, Math.ceil(total / input.size)),
      rows: rows.map((row) => ({
        id: row.id,
        personId: row.person_id,
        name: row.name,
        region: ctx.params.regions.fullName(ctx.params.regions.codeOf(row.region_key)),
        kind: row.kind,
        state: row.state,
        goal: row.goal,
        wanted: row.wanted,
        goalBy: plainDate(row.goal_by),
        nextReviewOn: row.next_review_on === null ? null : plainDate(row.next_review_on),
        owner: row.owner_id === null ? null : (names.get(row.owner_id) ?? row.owner_name),
        measures: row.measures,
        done: row.done,
      })),
    };
  },
});
