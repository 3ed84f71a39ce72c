import { sql } from 'kysely';
import { z } from 'zod';
import { EMPLOYER, STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import type { HomeCard } from '../../../platform/module/index.ts';
import { openNow } from './filter.ts';

/** How many places an employer offers today. */
export const placesOfEmployer = defineQuery({
  name: 'positions.places-of-employer',
  title: '一个单位还招几个人',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: [...STAFF, ...EMPLOYER], on: anywhere },
  audit: 'none',
  async run(ctx, { employerId }): Promise<readonly HomeCard[]> {
    const { places, titles } = await ctx.db
      .selectFrom('position')
      .where(openNow(ctx))
      .where('employer_id', '=', employerId)
      .select([
        sql<number>`coalesce(sum(headcount - filled), 0)::int`.as('places'),
        sql<number>`count(*)::int`.as('titles'),
      ])
      .executeTakeFirstOrThrow();
    return [
      {
        title: '正在招的人数',
        figure: { value: places, unit: '人' },
        text: titles === 0 ? '现在没有在招的岗位。' : `在招的岗位有 ${titles} 个。`,
        rank: 20,
      },
    ];
  },
});
