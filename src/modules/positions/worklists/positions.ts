import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../../platform/module/index.ts';
import { POSITION_KEEPERS, POSITION_PUBLISHERS, positionProcedure, REVIEW_DAYS } from '../procedure.ts';

/** Days before its last day in which somebody should ask whether a position goes on. */
export const ASK_WITHIN = 7;

async function describePositions(ctx: Context, ids: readonly string[]): Promise<WorkWords[]> {
  const rows = await ctx.db
    .selectFrom('position')
    .select(['id', 'title', 'employer_name'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, title, employer_name }) => ({
    id,
    title,
    text: employer_name ?? '单位没有登记',
    href: `/positions/${id}`,
  }));
}

/** Drafts that wait to be completed, published or put aside; what an employer is still writing waits for nobody here. */
export const draftPositions: WorklistFilling = {
  kind: 'positions.drafts',
  title: '待补全、待发布的岗位',
  order: 80,
  table: 'position',
  roles: POSITION_KEEPERS,
  states: { draft: positionProcedure.states.draft },
  waiting: () => sql`
    select j.id, j.region_key, j.state, (j.created_at at time zone 'Asia/Shanghai')::date as since, null::date as due_on,
      j.recorded_by as owner
    from position j where j.state = 'draft' and j.source <> 'employer'`,
  describe: describePositions,
};

/** Open positions whose last day is near or over: close them, or ask the employer for another day. */
export const endingPositions: WorklistFilling = {
  kind: 'positions.ending',
  title: '快到截止日的岗位',
  order: 90,
  table: 'position',
  roles: POSITION_PUBLISHERS,
  states: { open: positionProcedure.states.open },
  waiting: (ctx) => sql`
    select j.id, j.region_key, j.state, j.closes_on - ${ASK_WITHIN}::int as since, j.closes_on as due_on,
      j.recorded_by as owner
    from position j where j.state = 'open' and j.closes_on <= ${ctx.today}::date + ${ASK_WITHIN}::int`,
  describe: describePositions,
};

/** Positions that an employer handed in: confirm them, or give them back with what is to be changed. */
export const submittedPositions: WorklistFilling = {
  kind: 'positions.submitted',
  title: '单位交来、等核对的岗位',
  order: 75,
  table: 'position',
  roles: POSITION_PUBLISHERS,
  states: { submitted: positionProcedure.states.submitted },
  waiting: () => sql`
    select j.id, j.region_key, j.state, (j.submitted_at at time zone 'Asia/Shanghai')::date as since,
      (j.submitted_at at time zone 'Asia/Shanghai')::date + ${REVIEW_DAYS}::int as due_on, null::uuid as owner
    from position j where j.state = 'submitted'`,
  describe: describePositions,
};
