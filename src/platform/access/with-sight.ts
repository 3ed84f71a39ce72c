import { sql } from 'kysely';
import type { Context } from '../action/index.ts';
import type { Scope } from './actor.ts';

/**
 * Lets a part of an act see the rows of a range of regions, for who has no region of their own: an employer answers about a
 * person whose file it may not see. The caller has judged what may be told; nothing that `work` reads goes out unless the
 * person agreed. Role and audit stay the actor's. Afterwards the actor's own scope is in force again.
 */
export async function withSight<T>(
  ctx: Pick<Context, 'db' | 'actor'>,
  { lo, hi }: Scope,
  work: () => Promise<T>,
): Promise<T> {
  const see = (from: string, to: string) =>
    sql`select set_config('zhuye.lo', ${from}, true), set_config('zhuye.hi', ${to}, true)`.execute(ctx.db);
  const { scope } = ctx.actor;
  await see(String(lo), String(hi));
  try {
    return await work();
  } finally {
    // After a failed statement the transaction is over, and its settings with it; that error is the one to tell.
    await see(String(scope?.lo ?? ''), String(scope?.hi ?? '')).catch(() => undefined);
  }
}
