import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { describePeople } from '../worklists/describe.ts';
import { FACT_TITLES } from './parts.ts';
import './tables.ts';

/** The office answers sooner than the law on personal information asks of it. */
const DAYS = 15;

/** What people asked to have corrected, until it is answered. */
export const correctionsWaiting: WorklistFilling = {
  kind: 'people.corrections',
  title: '待答复的更正请求',
  order: 16,
  table: 'correction_request',
  roles: KEEPERS,
  states: { asked: { title: '等答复', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, 'asked'::text as state, (asked_at at time zone 'Asia/Shanghai')::date as since,
      (asked_at at time zone 'Asia/Shanghai')::date + ${sql.lit(DAYS)} as due_on, null::uuid as owner
    from correction_request where outcome is null`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('correction_request')
      .select(['id', 'person_id', 'part'])
      .where('id', 'in', [...ids])
      .execute();
    const people = await describePeople(
      ctx,
      rows.map((row) => row.person_id),
      (id) => `/people/${id}/facts#corrections`,
    );
    const names = new Map(people.map((person) => [person.id, person.title]));
    return rows.map((row) => ({
      id: row.id,
      title: `${names.get(row.person_id) ?? '有人'}：${FACT_TITLES[row.part]}`,
      href: `/people/${row.person_id}/facts#corrections`,
    }));
  },
};
