import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { daysAllowed } from '../../../platform/procedure/index.ts';
import { OPEN_STATES, referralProcedure, REFERRERS } from '../procedure.ts';

const days = sql.join(
  OPEN_STATES.map((state) => sql`when ${state} then ${daysAllowed(referralProcedure, state)}::int`),
  sql` `,
);

/** Referrals that wait for an interview, an answer or an outcome. */
export const referralsWaiting: WorklistFilling = {
  kind: 'recruiting.referrals',
  title: '等结果的推荐',
  order: 30,
  table: 'referral',
  roles: REFERRERS,
  states: referralProcedure.states,
  waiting: () => sql`
    select r.id, r.region_key, r.state, (r.moved_at at time zone 'Asia/Shanghai')::date as since,
      (r.moved_at at time zone 'Asia/Shanghai')::date + case r.state ${days} end as due_on, r.recorded_by as owner
    from referral r where r.state in ('referred', 'interviewing', 'offered')`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('referral as r')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'r.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['r.id', 'f.name', 'r.position_title', 'r.employer_name'])
      .where('r.id', 'in', ids)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      text: [row.position_title, row.employer_name].filter(Boolean).join('，'),
      href: `/referrals/${row.id}`,
    }));
  },
};
