import { sql } from 'kysely';
import { OFFICERS } from '../../../platform/access/roles.ts';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { REFERRERS } from '../procedure.ts';
import { ENTRY_STATES, OFFERING_STATES } from './states.ts';

/** People to whom a post is offered first and who have not answered: somebody may call them. */
export const offersWaiting: WorklistFilling = {
  kind: 'recruiting.offers',
  title: '先问的岗位，等本人答复',
  order: 24,
  table: 'offering_entry',
  roles: REFERRERS,
  states: { offered: ENTRY_STATES.offered },
  waiting: (ctx) => sql`
    select e.id, e.region_key, e.state, (e.offered_at at time zone 'Asia/Shanghai')::date as since, e.due_on,
      null::uuid as owner
    from offering_entry e where e.state = 'offered' and e.due_on >= ${ctx.today}::date`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('offering_entry as e')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'e.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['e.id', 'f.name', 'e.position_title', 'e.employer_name'])
      .where('e.id', 'in', ids)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      text: `先问：${[row.position_title, row.employer_name].filter(Boolean).join('，')}`,
      href: `/offers/${row.id}`,
    }));
  },
};

/** Days within which a list that was made is used: what it looked at changes. */
const START_WITHIN = 5;

/** Lists that were made and not used yet. */
export const roundsPrepared: WorklistFilling = {
  kind: 'recruiting.offerings',
  title: '排好名单、等着开始问的岗位',
  order: 76,
  table: 'offering',
  roles: OFFICERS,
  states: { prepared: OFFERING_STATES.prepared },
  waiting: () => sql`
    select o.id, o.region_key, o.state, (o.prepared_at at time zone 'Asia/Shanghai')::date as since,
      (o.prepared_at at time zone 'Asia/Shanghai')::date + ${START_WITHIN}::int as due_on, o.prepared_by as owner
    from offering o where o.state = 'prepared'`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('offering')
      .select(['id', 'position_title', 'employer_name'])
      .where('id', 'in', ids)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.position_title,
      text: row.employer_name ?? '单位没有登记',
      href: `/offerings/${row.id}`,
    }));
  },
};
