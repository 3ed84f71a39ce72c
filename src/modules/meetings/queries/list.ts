import { sql } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';

const PAGE_SIZE = 20;

/** Meetings of the actor's region, those to come first and the nearest of them on top; then the past ones. */
export const listMeetings = defineQuery({
  name: 'meetings.list',
  title: '招聘会列表',
  input: z.object({
    state: filter(z.enum(['draft', 'open', 'ended', 'cancelled'])),
    page: pageNumber,
  }),
  allow: { roles: STAFF, on: anywhere },
  audit: 'none',
  async run(ctx, { state, page }) {
    const scope = ctx.actor.scope ?? { lo: 0, hi: 0 };
    let found = ctx.db
      .selectFrom('meeting')
      .where('region_key', '>=', scope.lo)
      .where('region_key', '<', scope.hi);
    if (state) found = found.where('state', '=', state);
    const { total } = await found.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const rows = await found
      .select(['id', 'title', 'kind', 'region_code', 'place', 'held_on', 'state', 'plan_version'])
      .orderBy(sql`held_on < ${ctx.today}::date`)
      .orderBy(sql`abs(held_on - ${ctx.today}::date)`)
      .orderBy('id')
      .limit(PAGE_SIZE)
      .offset((page - 1) * PAGE_SIZE)
      .execute();
    return {
      state: state ?? null,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
      rows: rows.map(({ region_code, held_on, plan_version, ...row }) => ({
        ...row,
        region: ctx.params.regions.fullName(region_code),
        heldOn: plainDate(held_on),
        planned: plan_version > 0,
      })),
    };
  },
});
