import { sql } from 'kysely';
import type { Context } from '../action/index.ts';

/**
 * Does account work with the door's rights inside somebody's own transaction: rows of accounts, grants and sessions can be
 * written by nobody else. The caller has judged that the actor may; the audit still names the actor. Nothing but accounts
 * is visible to the door, so `work` reads nothing about people.
 */
export async function asDoor<T>(ctx: Pick<Context, 'db' | 'actor'>, work: () => Promise<T>): Promise<T> {
  const become = (role: string) => sql`select set_config('zhuye.role', ${role}, true)`.execute(ctx.db);
  await become('door');
  try {
    return await work();
  } finally {
    // After a failed statement the transaction is over, and its settings with it; that error is the one to tell.
    await become(ctx.actor.role).catch(() => undefined);
  }
}
