import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import './tables.ts';

/**
 * Refuses `view-only` where the actor acts for somebody by a delegation that lets them look only, and `delegation-ended` where it
 * ended while the request was under way.
 */
export async function mayAct(ctx: Context): Promise<Refusal | null> {
  const { delegationId } = ctx.actor;
  if (!delegationId) return null;
  const row = await ctx.db
    .selectFrom('delegation')
    .select(['may', 'revoked_at', 'valid_to'])
    .where('id', '=', delegationId)
    .executeTakeFirst();
  if (row && (row.revoked_at || (row.valid_to !== null && row.valid_to < ctx.today)))
    return refuse('forbidden', 'delegation-ended');
  return row?.may === 'act' ? null : refuse('forbidden', 'view-only');
}
