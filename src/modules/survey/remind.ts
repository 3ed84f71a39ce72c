import { sql } from 'kysely';
import { z } from 'zod';
import { formatDateZh, plainDate } from '../../kernel/dates.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { anywhere, defineAction, dispatch, type Floor } from '../../platform/action/index.ts';
import type { RoomTask } from '../../platform/module/index.ts';
import { defineNotice, notify } from '../../platform/notices/index.ts';
import './tables.ts';
import { FIRST_WAITS, SECOND_WAITS } from './visit/waits.ts';

/** A campaign is reminded of in its last days. */
const DAYS_BEFORE = 7;

export const visitsLeft = defineNotice({
  kind: 'survey.visits-left',
  title: '走访快到期了',
  about: 'account',
  to: ['village_helper', 'township_clerk'],
  example: { campaignId: '00000000-0000-7000-8000-000000000000', people: 12, endsOn: '2026-11-30' },
  text: ({ people, endsOn }) =>
    `请去走访：还有 ${people} 人没有走访，${formatDateZh(plainDate(endsOn))}到期。`,
  href: ({ campaignId }) => `/surveys/${campaignId}/people?assigned=mine&outcome=waiting`,
});

/** Tells each helper once a campaign and end day how many visits are left in its last seven days. */
export const remindHelpers = defineAction({
  name: 'survey.remind',
  title: '提醒走访到期',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const { rows } = await sql<{ campaign_id: string; account_id: string; ends_on: string; people: number }>`
      select c.id as campaign_id, w.account_id, c.ends_on, count(*)::int as people
      from survey_campaign c
        join survey_subject s on s.campaign_id = c.id
        cross join lateral (
          select s.assigned_to as account_id where s.assigned_to is not null and ${FIRST_WAITS}
          union all
          select s.second_assigned_to where s.second_assigned_to is not null and ${SECOND_WAITS}) w
      where c.state = 'open' and c.ends_on >= ${ctx.today}::date
        and c.ends_on < ${ctx.today}::date + ${sql.lit(DAYS_BEFORE + 1)}
      group by 1, 2, 3`.execute(ctx.db);
    for (const { campaign_id: campaignId, account_id: accountId, ends_on, people } of rows) {
      const endsOn = plainDate(ends_on);
      await notify(ctx, {
        accountId,
        kind: visitsLeft,
        params: { campaignId, people, endsOn },
        once: `${campaignId} ${endsOn}`,
      });
    }
    ctx.note({ details: { helpers: rows.length } });
    return { helpers: rows.length };
  },
});

async function start(floor: Floor): Promise<void> {
  const done = await dispatch(floor, remindHelpers, {}, systemActor('job'));
  if (!done.ok) throw new Error(done.problem.code);
}

export const surveyTasks: readonly RoomTask[] = [{ name: 'survey-remind', cron: '15 7 * * *', run: start }];
