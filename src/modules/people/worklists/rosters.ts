import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { KEEPERS } from '../actions/common.ts';

/** Rosters that were checked and wait for somebody to look and decide. */
export const rostersToApply: WorklistFilling = {
  kind: 'people.rosters',
  title: '待确认的花名册',
  order: 40,
  table: 'roster_batch',
  roles: KEEPERS,
  states: { checked: { title: '等确认', tone: 'waiting' } },
  waiting: () => sql`
    select b.id, b.region_key, b.state, (coalesce(b.checked_at, b.created_at) at time zone 'Asia/Shanghai')::date as since,
      null::date as due_on, b.created_by as owner
    from roster_batch b where b.state = 'checked'`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('roster_batch')
      .select(['id', 'total', 'region_code'])
      .where('id', 'in', ids)
      .execute();
    // The name of a file may tell more than the file's readers should see in a list.
    return rows.map(({ id, total, region_code }) => ({
      id,
      title: `${ctx.params.regions.name(region_code)}的花名册`,
      text: `${total} 行`,
      href: `/roster/${id}`,
    }));
  },
};
