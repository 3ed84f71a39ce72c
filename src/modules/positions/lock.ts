import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';

/**
 * A position of the actor's own region, locked until the transaction ends. An open position of another region can be seen
 * but not changed: that is `forbidden`, one that cannot be seen is `not-found`.
 */
export async function lockPosition(ctx: Context, id: string) {
  const row = await ctx.db.selectFrom('position').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-record');
  const { scope } = ctx.actor;
  if (!scope || row.region_key < scope.lo || row.region_key >= scope.hi)
    return refuse('forbidden', 'outside-region');
  return ctx.db.selectFrom('position').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

export type LockedPosition = Exclude<Awaited<ReturnType<typeof lockPosition>>, Refusal>;
