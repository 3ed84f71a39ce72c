import type { Context } from '../action/index.ts';
import { newToken, tokenHash } from './session.ts';
import type { HalfSessionTable } from './tables.ts';

/** From the password to the session: long enough to fetch a telephone, too short to be found later. */
const MINUTES = 10;
export const HALF_WAY_SECONDS = MINUTES * 60;
const TRIES = 5;

type Stage = HalfSessionTable['stage'];
type HalfContext = Pick<Context, 'db' | 'now'>;

/** Who has shown what so far. */
export interface HalfSession {
  accountId: string;
  stage: Stage;
  twoFactors: boolean;
  destination: string;
}

/** Writes down how far somebody has come; the token stands in a cookie, its hash in the row. Needs the door's rights. */
export async function openHalfSession(ctx: HalfContext, half: HalfSession): Promise<string> {
  const token = newToken();
  await ctx.db.deleteFrom('half_session').where('expires_at', '<', ctx.now).execute();
  await ctx.db
    .insertInto('half_session')
    .values({
      token_hash: tokenHash(token),
      account_id: half.accountId,
      stage: half.stage,
      two_factors: half.twoFactors,
      destination: half.destination,
      expires_at: new Date(ctx.now.getTime() + MINUTES * 60_000),
    })
    .execute();
  return token;
}

/** What the token stands for; null when unknown, used, too old, or of an account that is closed. Needs the door's rights. */
export async function readHalfSession(ctx: HalfContext, token: string): Promise<HalfSession | null> {
  const row = await ctx.db
    .selectFrom('half_session')
    .innerJoin('account', 'account.id', 'half_session.account_id')
    .selectAll('half_session')
    .where('token_hash', '=', tokenHash(token))
    .where('expires_at', '>', ctx.now)
    .where('active', '=', true)
    .forUpdate()
    .executeTakeFirst();
  return (
    (row && {
      accountId: row.account_id,
      stage: row.stage,
      twoFactors: row.two_factors,
      destination: row.destination,
    }) ??
    null
  );
}

/** Uses the token up: each step ends its row, and the next one has another token. Needs the door's rights. */
export async function endHalfSession(ctx: HalfContext, token: string): Promise<void> {
  await ctx.db.deleteFrom('half_session').where('token_hash', '=', tokenHash(token)).execute();
}

/** Counts a wrong code; after five the way begins anew with the password. Needs the door's rights. */
export async function countWrongCode(ctx: HalfContext, token: string): Promise<void> {
  const row = await ctx.db
    .updateTable('half_session')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('token_hash', '=', tokenHash(token))
    .returning('failures')
    .executeTakeFirst();
  if (row && row.failures >= TRIES) await endHalfSession(ctx, token);
}
