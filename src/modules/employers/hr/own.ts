import { refuse, type Refusal } from '../../../kernel/problem.ts';
import { keepsRegion } from '../../../platform/access/actor.ts';
import type { Context } from '../../../platform/action/index.ts';
import '../tables.ts';

/**
 * The employer, if the actor's region keeps its file: the register can be read by everybody, so that seeing it says
 * nothing. A refusal `outside-region` otherwise.
 */
export async function keptEmployer(
  ctx: Context,
  employerId: string,
): Promise<{ id: string; city: number; name: string; usci: string; regionCode: string } | Refusal> {
  const row = await ctx.db
    .selectFrom('employer')
    .select(['id', 'city', 'name', 'usci', 'region_code', 'region_key'])
    .where('id', '=', employerId)
    .executeTakeFirstOrThrow();
  if (!keepsRegion(ctx.actor.scope, row.region_key)) return refuse('forbidden', 'outside-region');
  return { id: row.id, city: row.city, name: row.name, usci: row.usci, regionCode: row.region_code };
}
