import { sql } from 'kysely';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../../platform/module/index.ts';
import { positionProcedure } from '../procedure.ts';
import { ASK_WITHIN } from '../worklists/positions.ts';

async function describeOwn(ctx: Context, ids: readonly string[]): Promise<WorkWords[]> {
  const rows = await ctx.db
    .selectFrom('position')
    .select(['id', 'title', 'state', 'state_reason'])
    .where('id', 'in', ids)
    .execute();
  return rows.map(({ id, title, state, state_reason }) => ({
    id,
    title,
    ...(state === 'draft' && state_reason !== null && { text: `退回的原因：${state_reason}` }),
    href: `/employer/positions/${id}`,
  }));
}

/** Drafts of the employer: to be finished and handed in. */
export const ownDrafts: WorklistFilling = {
  kind: 'positions.own-drafts',
  title: '还没交的岗位',
  order: 20,
  table: 'position',
  roles: EMPLOYER,
  states: { draft: positionProcedure.states.draft },
  waiting: (ctx) => sql`
    select j.id, null::bigint as region_key, j.state, (j.created_at at time zone 'Asia/Shanghai')::date as since,
      null::date as due_on, j.recorded_by as owner
    from position j where j.state = 'draft' and j.employer_id = ${ctx.actor.employerId}::uuid`,
  describe: describeOwn,
};

/** Open positions of the employer whose last day is near or over: close what is filled. */
export const ownEnding: WorklistFilling = {
  kind: 'positions.own-ending',
  title: '快到截止日的岗位',
  order: 30,
  table: 'position',
  roles: EMPLOYER,
  states: { open: positionProcedure.states.open },
  waiting: (ctx) => sql`
    select j.id, null::bigint as region_key, j.state, j.closes_on - ${ASK_WITHIN}::int as since, j.closes_on as due_on,
      j.recorded_by as owner
    from position j where j.state = 'open' and j.employer_id = ${ctx.actor.employerId}::uuid
      and j.closes_on <= ${ctx.today}::date + ${ASK_WITHIN}::int`,
  describe: describeOwn,
};
