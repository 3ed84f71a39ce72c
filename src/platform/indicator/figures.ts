import type { Context } from '../action/index.ts';
import { setScope } from '../action/transact.ts';

const EVERYWHERE = { lo: 0, hi: 1_000_000_000_000 };

/**
 * Runs `fn` over all regions and gives the actor's scope back afterwards. For figures alone: how many, never who. All staff may
 * see the figures of the whole province; the rows behind them stay with those who serve the region. What `fn` throws ends
 * the transaction, and the wider scope with it.
 */
export async function overAllRegions<T>(ctx: Context, fn: () => Promise<T>): Promise<T> {
  await setScope(ctx.db, { ...ctx.actor, scope: EVERYWHERE });
  const figures = await fn();
  await setScope(ctx.db, ctx.actor);
  return figures;
}
