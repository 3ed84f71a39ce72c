import { sql } from 'kysely';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { daysAllowed } from '../../../platform/procedure/index.ts';
import { referralProcedure } from '../procedure.ts';
import { shownNames, UNNAMED } from './names.ts';
import { ownReferrals, TO_ANSWER } from './queries.ts';

const days = sql.join(
  TO_ANSWER.map((state) => sql`when ${state} then ${daysAllowed(referralProcedure, state)}::int`),
  sql` `,
);

/** People referred to the employer who wait for its answer. No region: where the person lives is not the employer's to know. */
export const answersWaiting: WorklistFilling = {
  kind: 'recruiting.answers',
  title: '等答复的推荐',
  order: 10,
  table: 'referral',
  roles: EMPLOYER,
  states: referralProcedure.states,
  waiting: (ctx) => sql`
    select r.id, null::bigint as region_key, r.state, (r.moved_at at time zone 'Asia/Shanghai')::date as since,
      (r.moved_at at time zone 'Asia/Shanghai')::date + case r.state ${days} end as due_on, null::uuid as owner
    from referral r where r.state in ('referred', 'interviewing') and r.employer_id = ${ctx.actor.employerId}::uuid`,
  async describe(ctx, ids) {
    const rows = await ownReferrals(ctx).where('id', 'in', ids).execute();
    const names = await shownNames(ctx, rows);
    return rows.map((row) => ({
      id: row.id,
      title: names.get(row.id) ?? UNNAMED,
      text: row.position_title,
      href: `/employer/referrals/${row.id}`,
    }));
  },
};
