import { sql } from 'kysely';
import { z } from 'zod';
import { systemActor } from '../../platform/access/actor.ts';
import { anywhere, defineAction, dispatch, type Floor } from '../../platform/action/index.ts';
import type { RoomTask } from '../../platform/module/index.ts';
import { notify } from '../../platform/notices/index.ts';
import { plansDue } from './notices.ts';

/** Days that count as soon. */
const SOON = 7;

/** Tells each officer once a week how many reviews and measures are due within seven days or past their day. */
export const remindPlanners = defineAction({
  name: 'plans.remind',
  title: '提醒就业计划快到期的事',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const { rows } = await sql<{ account_id: string; week: string; reviews: number; measures: number }>`
      select d.account_id, to_char(date_trunc('week', ${ctx.today}::date), 'YYYY-MM-DD') as week,
        count(*) filter (where d.review)::int as reviews, count(*) filter (where not d.review)::int as measures
      from (
        select owner_id as account_id, true as review from individual_plan
          where state = 'running' and next_review_on <= ${ctx.today}::date + ${SOON}::int
        union all
        select m.by_account, false from individual_plan_measure m join individual_plan p on p.id = m.plan_id
          where p.state = 'running' and m.superseded_by is null and m.state in ('planned', 'doing')
            and m.due_on <= ${ctx.today}::date + ${SOON}::int) d
      where d.account_id is not null group by 1, 2`.execute(ctx.db);
    for (const { account_id: accountId, ...params } of rows)
      await notify(ctx, { accountId, kind: plansDue, params, once: params.week });
    ctx.note({ details: { officers: rows.length } });
    return { officers: rows.length };
  },
});

async function start(floor: Floor): Promise<void> {
  const done = await dispatch(floor, remindPlanners, {}, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}

export const planTasks: readonly RoomTask[] = [{ name: 'plans-remind', cron: '30 7 * * *', run: start }];
