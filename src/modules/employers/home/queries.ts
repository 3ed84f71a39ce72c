import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { EMPLOYER } from '../../../platform/access/roles.ts';
import { defineQuery, onOwnEmployer } from '../../../platform/action/index.ts';
import '../tables.ts';

/** The employer for which the actor acts. */
export const myEmployer = defineQuery({
  name: 'employers.mine',
  title: '我们单位',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  async run(ctx) {
    const row = await ctx.db
      .selectFrom('employer')
      .select(['id', 'name', 'usci', 'nature', 'region_code'])
      .where('id', '=', ctx.actor.employerId ?? '')
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'not-your-employer');
    const { region_code, ...known } = row;
    return { ...known, region: ctx.params.regions.fullName(region_code) };
  },
});
