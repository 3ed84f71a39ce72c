import { createHash, randomInt } from 'node:crypto';
import type { Context } from '../action/index.ts';

const CODES = 10;
/** 20 digits: 66 bits, and digits alone are read, heard and typed by everybody. */
const DIGITS = 20;

function hashOf(accountId: string, code: string): Buffer {
  return createHash('sha256').update(`${accountId}:${code}`).digest();
}

/** Whether this has the form of a recovery code, spaces left out. */
export function looksLikeRecovery(code: string): boolean {
  return new RegExp(`^\\d{${DIGITS}}$`).test(code);
}

/** Replaces an account's recovery codes. The ten returned are shown once; hashes alone are kept. Needs the door's rights. */
export async function renewRecoveryCodes(ctx: Pick<Context, 'db'>, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () =>
    Array.from({ length: DIGITS }, () => randomInt(10)).join(''),
  );
  await ctx.db.deleteFrom('account_recovery').where('account_id', '=', accountId).execute();
  await ctx.db
    .insertInto('account_recovery')
    .values(codes.map((code) => ({ account_id: accountId, code_hash: hashOf(accountId, code) })))
    .execute();
  return codes;
}

/** Uses up a recovery code; false where it is unknown or used. Needs the door's rights. */
export async function spendRecoveryCode(
  ctx: Pick<Context, 'db' | 'now'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const spent = await ctx.db
    .updateTable('account_recovery')
    .set({ used_at: ctx.now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', hashOf(accountId, code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return Number(spent.numUpdatedRows) === 1;
}

/** How many recovery codes an account still has. Needs the door's rights. */
export async function recoveryCodesLeft(ctx: Pick<Context, 'db'>, accountId: string): Promise<number> {
  const { left } = await ctx.db
    .selectFrom('account_recovery')
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(left);
}
