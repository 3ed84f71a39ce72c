import type { Context } from '../action/index.ts';
import { looksLikeRecovery, spendRecoveryCode } from './recovery.ts';
import { newSecret, plainCode, stepOfCode } from './totp.ts';

/** All here runs with the door's rights: nobody else reads a secret, not even its owner. */
type FactorContext = Pick<Context, 'db' | 'cipher' | 'now'>;

const aad = (accountId: string) => `account_totp.secret:${accountId}`;

/** Seals a secret to its account, for the row of `account_totp`. */
export function sealSecret(cipher: Context['cipher'], accountId: string, secret: string): Buffer {
  return cipher.seal(secret, aad(accountId));
}

async function rowOf(ctx: FactorContext, accountId: string) {
  return ctx.db
    .selectFrom('account_totp')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether the account has a second factor that counts. */
export async function hasFactor(ctx: Pick<Context, 'db'>, accountId: string): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('account_totp')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The secret that an account is setting up: a new one, or the one of a moment ago, so that loading the page again does not
 * spoil what the telephone has just read. Null where a factor counts already; it is removed first.
 */
export async function secretToSetUp(ctx: FactorContext, accountId: string): Promise<string | null> {
  const row = await rowOf(ctx, accountId);
  if (row?.confirmed_at) return null;
  if (row) return ctx.cipher.open(row.secret_enc, aad(accountId));
  const secret = newSecret();
  await ctx.db
    .insertInto('account_totp')
    .values({
      account_id: accountId,
      secret_enc: sealSecret(ctx.cipher, accountId, secret),
      confirmed_at: null,
    })
    .onConflict((oc) => oc.doNothing())
    .execute();
  return secret;
}

/** Takes a code of the time-based generator, once: true when it is right and newer than the last one taken. */
async function takeTotp(
  ctx: FactorContext,
  accountId: string,
  code: string,
  confirming: boolean,
): Promise<boolean> {
  const row = await rowOf(ctx, accountId);
  if (!row || (row.confirmed_at === null) !== confirming) return false;
  const step = stepOfCode(ctx.cipher.open(row.secret_enc, aad(accountId)), code, ctx.now);
  if (step === null || step <= row.last_step) return false;
  await ctx.db
    .updateTable('account_totp')
    .set({ last_step: step, confirmed_at: row.confirmed_at ?? ctx.now })
    .where('account_id', '=', accountId)
    .execute();
  return true;
}

/** Makes the secret count, by its first code. */
export function confirmFactor(ctx: FactorContext, accountId: string, typed: string): Promise<boolean> {
  return takeTotp(ctx, accountId, plainCode(typed), true);
}

/** Takes a code of the app or, instead, a recovery code; neither is taken twice. */
export function takeCode(ctx: FactorContext, accountId: string, typed: string): Promise<boolean> {
  const code = plainCode(typed);
  return looksLikeRecovery(code)
    ? spendRecoveryCode(ctx, accountId, code)
    : takeTotp(ctx, accountId, code, false);
}

/** Takes the factor away with its recovery codes: the next sign-in of staff sets up a new one. */
export async function removeFactor(ctx: Pick<Context, 'db'>, accountId: string): Promise<void> {
  await ctx.db.deleteFrom('account_totp').where('account_id', '=', accountId).execute();
  await ctx.db.deleteFrom('account_recovery').where('account_id', '=', accountId).execute();
}
