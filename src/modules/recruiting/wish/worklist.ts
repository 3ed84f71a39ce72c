import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { daysAllowed } from '../../../platform/procedure/index.ts';
import { REFERRERS } from '../procedure.ts';
import { wishProcedure } from './procedure.ts';

/** People who said that they want to go somewhere and wait for a word. */
export const wishesWaiting: WorklistFilling = {
  kind: 'recruiting.wishes',
  title: '求职者说想去的岗位',
  order: 25,
  table: 'wish',
  roles: REFERRERS,
  states: { open: { title: '等联系', tone: 'waiting' } },
  waiting: () => sql`
    select w.id, w.region_key, w.state, (w.recorded_at at time zone 'Asia/Shanghai')::date as since,
      (w.recorded_at at time zone 'Asia/Shanghai')::date + ${daysAllowed(wishProcedure, 'open')}::int as due_on,
      null::uuid as owner
    from wish w where w.state = 'open'`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('wish as w')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'w.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['w.id', 'f.name', 'w.position_title', 'w.employer_name'])
      .where('w.id', 'in', ids)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      text: `想去：${[row.position_title, row.employer_name].filter(Boolean).join('，')}`,
      href: `/wishes/${row.id}`,
    }));
  },
};
