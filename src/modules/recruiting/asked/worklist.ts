import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { REFERRERS } from '../procedure.ts';
import { approachProcedure } from './procedure.ts';

/** People whom an employer asks to meet and who have not answered yet: somebody may help them to. */
export const asksWaiting: WorklistFilling = {
  kind: 'recruiting.asks',
  title: '单位想见的人，等本人答复',
  order: 26,
  table: 'approach',
  roles: REFERRERS,
  states: { open: approachProcedure.states.open },
  waiting: (ctx) => sql`
    select a.id, a.region_key, a.state, (a.asked_at at time zone 'Asia/Shanghai')::date as since, a.due_on,
      null::uuid as owner
    from approach a where a.state = 'open' and a.due_on >= ${ctx.today}::date`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('approach as a')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'a.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['a.id', 'f.name', 'a.position_title', 'a.employer_name'])
      .where('a.id', 'in', ids)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      text: `单位想见：${[row.position_title, row.employer_name].filter(Boolean).join('，')}`,
      href: `/asks/${row.id}`,
    }));
  },
};
