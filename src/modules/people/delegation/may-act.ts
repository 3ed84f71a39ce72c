import { refuse, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import './tables.ts';

/** Refuses `view-only` where the actor acts for somebody by a delegation that lets them look only. */
export async function mayAct(ctx: Context): Promise<Refusal | null> {
  const { delegationId } = ctx.actor;
  if (!delegationId) return null;
  const row = await ctx.db
    .selectFrom('delegation')
    .select('may')
    .where('id', '=', delegationId)
    .executeTakeFirst();
  return row?.may === 'act' ? null : refuse('forbidden', 'view-only');
}
