import { sql } from 'kysely';
import { formatDateZh, todayInShanghai } from '../../../kernel/dates.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import './tables.ts';

/** Days in which a person may expect an answer about the own data. */
const DAYS = 15;

const dates = (asked: string) => sql`(${sql.ref(asked)} at time zone 'Asia/Shanghai')::date`;

/** Requests to delete, until an officer decides. */
export const deletionsWaiting: WorklistFilling = {
  kind: 'people.deletions',
  title: '待决定的删除请求',
  order: 16,
  table: 'data_request',
  roles: OFFICERS,
  states: { waiting: { title: '等决定', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, state, ${dates('asked_at')} as since, (${dates('asked_at')} + ${sql.lit(DAYS)}) as due_on,
      null::uuid as owner from data_request where state = 'waiting'`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('data_request')
      .select(['id', 'asked_at'])
      .where('id', 'in', [...ids])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: `有人请求删除信息，${formatDateZh(todayInShanghai(row.asked_at))}提的`,
      href: '/data-requests',
    }));
  },
};

/** Wishes to look under a seal, until an auditor decides. */
export const openingsWaiting: WorklistFilling = {
  kind: 'people.seal-openings',
  title: '待决定的封存查看申请',
  order: 17,
  table: 'seal_opening',
  roles: ['auditor'],
  states: { waiting: { title: '等决定', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, state, ${dates('asked_at')} as since, null::date as due_on, null::uuid as owner
    from seal_opening where state = 'waiting'`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('seal_opening')
      .select(['id', 'asked_at'])
      .where('id', 'in', [...ids])
      .execute();
    return rows.map((row) => ({
      id: row.id,
      title: `${formatDateZh(todayInShanghai(row.asked_at))}申请查看一份封存的档案`,
      href: '/seal-openings',
    }));
  },
};
