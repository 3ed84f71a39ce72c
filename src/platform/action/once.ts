import { createHash } from 'node:crypto';
import { refuse } from '../../kernel/problem.ts';
import type { SealedColumn } from '../crypto/rotation/index.ts';
import type { Context } from './context.ts';

const AAD = 'request_once.answer';

/** Answers are sealed: they may hold what the action showed. */
export const onceSealed: SealedColumn = { table: 'request_once', column: 'answer', aad: AAD, row: [] };

/**
 * Runs `work` once for a key of this actor. A second call with the same key waits for the first (unique key) and gets its
 * answer; the same key with another input is refused. Atomic with the work: both are in one transaction.
 */
export async function once(
  ctx: Context,
  action: string,
  key: string,
  input: unknown,
  work: () => Promise<unknown>,
): Promise<unknown> {
  if (key.length > 200) throw refuse('invalid', 'key-too-long');
  const ownKey = `${ctx.actor.id ?? ctx.actor.role}:${key}`;
  const inputHash = createHash('sha256')
    .update(JSON.stringify(input) ?? '')
    .digest();
  const claimed = await ctx.db
    .insertInto('request_once')
    .values({ key: ownKey, action, actor: ctx.actor.id, input_hash: inputHash, answer: Buffer.alloc(0) })
    .onConflict((oc) => oc.doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!claimed) return earlierAnswer(ctx, action, ownKey, inputHash);
  const value = await work();
  const answer = ctx.cipher.seal(JSON.stringify(value ?? null), AAD);
  await ctx.db
    .updateTable('request_once')
    .set({ answer })
    .where('key', '=', ownKey)
    .where('action', '=', action)
    .execute();
  return value;
}

async function earlierAnswer(ctx: Context, action: string, key: string, inputHash: Buffer): Promise<unknown> {
  const row = await ctx.db
    .selectFrom('request_once')
    .select(['answer', 'input_hash'])
    .where('key', '=', key)
    .where('action', '=', action)
    .executeTakeFirst();
  if (!row || !row.input_hash.equals(inputHash)) throw refuse('conflict', 'key-reused');
  return JSON.parse(ctx.cipher.open(row.answer, AAD)) as unknown;
}
