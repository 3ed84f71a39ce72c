import { setScope } from '../../platform/action/transact.ts';
import type { Context } from '../../platform/action/index.ts';

/**
 * Runs `fn` with that one person's own sight beside the actor's: what a person may read about themselves (the trail, a sealed
 * file), and nobody else's. The caller has judged that the actor may; afterwards the actor's sight is as before. What `fn`
 * throws ends the transaction, and the wider sight with it.
 */
export async function asPerson<T>(ctx: Context, personId: string, fn: () => Promise<T>): Promise<T> {
  await setScope(ctx.db, { ...ctx.actor, personId });
  const answer = await fn();
  await setScope(ctx.db, ctx.actor);
  return answer;
}
