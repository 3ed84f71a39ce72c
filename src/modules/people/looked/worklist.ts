import { sql } from 'kysely';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import './tables.ts';

/** Working days in which the law on administrative files lets an office take its time; ours is shorter. */
const DAYS = 15;

/** Questions of people about the trail of their file, until they are answered. */
export const accessQuestionsWaiting: WorklistFilling = {
  kind: 'people.access-questions',
  title: '待答复的查看记录提问',
  order: 15,
  table: 'access_question',
  roles: [...OFFICERS, 'auditor'],
  states: { asked: { title: '等答复', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, 'asked'::text as state, (asked_at at time zone 'Asia/Shanghai')::date as since,
      (asked_at at time zone 'Asia/Shanghai')::date + ${sql.lit(DAYS)} as due_on, null::uuid as owner
    from access_question where answer is null`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('access_question')
      .select(['id', 'event_at'])
      .where('id', 'in', [...ids])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: `有人问：${formatDateZh(todayInShanghai(row.event_at))}为什么看他的档案`,
      href: '/access-questions',
    }));
  },
};
