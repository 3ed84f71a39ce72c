import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from '../action/index.ts';
import { tokenHash } from './session.ts';

/** Five minutes to fetch a key or unlock a telephone. */
const SECONDS = 300;
const BODY_BYTES = 28;

type ChallengeContext = Pick<Context, 'cipher' | 'now'>;

function markOf(ctx: Pick<Context, 'cipher'>, body: Buffer): Buffer {
  return ctx.cipher.blindIndex('passkey.challenge', body.toString('hex'));
}

/**
 * Something new for a passkey to sign. It tells its own age under a mark of the house's key, so that asking leaves nothing
 * behind: who loads the page a million times fills no table.
 */
export function newChallenge(ctx: ChallengeContext): Buffer {
  const until = Buffer.alloc(4);
  until.writeUInt32BE(Math.floor(ctx.now.getTime() / 1000) + SECONDS);
  const body = Buffer.concat([until, randomBytes(BODY_BYTES - until.length)]);
  return Buffer.concat([body, markOf(ctx, body)]);
}

/** Whether the house made this challenge (base64url) lately. */
export function isOwnChallenge(ctx: ChallengeContext, challenge: string): boolean {
  const bytes = Buffer.from(challenge, 'base64url');
  const [body, mark] = [bytes.subarray(0, BODY_BYTES), bytes.subarray(BODY_BYTES)];
  if (body.length < BODY_BYTES) return false;
  const right = markOf(ctx, body);
  if (mark.length !== right.length || !timingSafeEqual(mark, right)) return false;
  return body.readUInt32BE(0) >= ctx.now.getTime() / 1000;
}

/** Uses a challenge up; false where it was used before. Needs the door's rights. */
export async function spendChallenge(ctx: Pick<Context, 'db' | 'now'>, challenge: string): Promise<boolean> {
  await ctx.db.deleteFrom('passkey_challenge').where('expires_at', '<', ctx.now).execute();
  const spent = await ctx.db
    .insertInto('passkey_challenge')
    .values({
      token_hash: tokenHash(challenge),
      expires_at: new Date(ctx.now.getTime() + SECONDS * 1000),
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(spent.numInsertedOrUpdatedRows ?? 0) === 1;
}
