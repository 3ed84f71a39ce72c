import { sql } from 'kysely';
import { EVERYONE } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import { startInput } from '../../../platform/input/index.ts';
import type { SlotSection } from '../../../platform/module/index.ts';
import { matching, openNow } from './filter.ts';

const NEWEST = 5;

/** The public's door to the positions, and the newest of them. */
export const jobsToday = defineQuery({
  name: 'positions.jobs-today',
  title: '首页的岗位',
  input: startInput,
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'none',
  async run(ctx, { region }): Promise<SlotSection> {
    const open = ctx.db
      .selectFrom('position')
      .where(openNow(ctx))
      .where(matching(ctx, { region, page: 1 }));
    const { total } = await open.select(sql<number>`count(*)::int`.as('total')).executeTakeFirstOrThrow();
    const newest = await open
      .select(['id', 'title', 'employer_name', 'region_code'])
      .orderBy('opens_on', 'desc')
      .orderBy('id', 'desc')
      .limit(NEWEST)
      .execute();
    const { regions } = ctx.params;
    return {
      title: `${region === undefined ? '' : regions.name(region)}现在有 ${total.toLocaleString('zh-CN')} 个岗位在招人`,
      empty: '现在没有在招人的岗位，过几天再来看看。',
      items: newest.map((row) => ({
        title: row.title,
        href: `/jobs/${row.id}`,
        text: [row.employer_name, row.region_code && regions.fullName(row.region_code)]
          .filter(Boolean)
          .join('，'),
      })),
      actions: [{ label: '我要找工作', href: '/jobs' }],
    };
  },
});
