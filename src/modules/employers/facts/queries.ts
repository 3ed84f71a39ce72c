import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { keepsRegion } from '../../../platform/access/actor.ts';
import { EMPLOYER, OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onOwnEmployer } from '../../../platform/action/index.ts';
import { employerFacts, sayingsOf } from './read.ts';
import '../tables.ts';

/**
 * Where everything in the file of a unit comes from. Every office may read the register; what each source said is for the
 * region that keeps the file (refused `outside-region` elsewhere).
 */
export const openEmployerFacts = defineQuery({
  name: 'employers.open-facts',
  title: '查看用人单位情况的来源',
  input: z.strictObject({ employerId: z.uuid() }),
  allow: { roles: OFFICERS, on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('employer')
      .select(['id', 'name', 'region_key'])
      .where('id', '=', input.employerId)
      .executeTakeFirst();
    if (!row) return refuse('not-found', 'no-such-record');
    if (!keepsRegion(ctx.actor.scope, row.region_key)) return refuse('forbidden', 'outside-region');
    return {
      employer: { id: row.id, name: row.name },
      facts: employerFacts(ctx, await sayingsOf(ctx, row.id)),
    };
  },
});

/** The same for whoever acts for the unit. */
export const openOwnEmployerFacts = defineQuery({
  name: 'employers.open-own-facts',
  title: '查看我们单位情况的来源',
  input: z.strictObject({}),
  allow: { roles: EMPLOYER, on: onOwnEmployer },
  audit: 'none',
  run: async (ctx) => ({
    facts: employerFacts(ctx, await sayingsOf(ctx, ctx.actor.employerId ?? '')),
  }),
});
