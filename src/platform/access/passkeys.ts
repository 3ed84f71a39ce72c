import type * as WebAuthn from '@simplewebauthn/server';
import { z } from 'zod';
import { refuse, type Outcome } from '../../kernel/problem.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { doorActor } from './actor.ts';
import { isOwnChallenge, newChallenge, spendChallenge } from './challenge.ts';
import { enter, type From, type Step } from './entrance.ts';
import { auditSignIn, countFailure, restingUntil } from './password-check.ts';
import { countKnock, sourceRests } from './throttle.ts';

type Registration = Parameters<typeof WebAuthn.verifyRegistrationResponse>[0]['response'];
type Assertion = Parameters<typeof WebAuthn.verifyAuthenticationResponse>[0]['response'];
type Transports = NonNullable<
  Parameters<typeof WebAuthn.verifyAuthenticationResponse>[0]['credential']['transports']
>;

/** Loaded when the first passkey is used: most commands and pages never need it. */
const webAuthn = () => import('@simplewebauthn/server');
/** Ed25519, ES256, RS256: what authenticators make. */
const ALGORITHMS = [-8, -7, -257];

/** What both kinds of answer share; the library judges the rest. */
const shape = z.looseObject({
  id: z.string().max(1400),
  response: z.looseObject({ clientDataJSON: z.string() }),
});
const MAX_ANSWER = 20_000;

/** The browser's answer, or null where it is none. */
function answerOf(text: string): z.output<typeof shape> | null {
  if (text === '' || text.length > MAX_ANSWER) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function challengeIn(answer: z.output<typeof shape>): string {
  const client: unknown = JSON.parse(
    Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'),
  );
  return z.object({ challenge: z.string() }).parse(client).challenge;
}

const hostOf = (origin: string) => new URL(origin).hostname;

/** What the browser is asked to make a new passkey for, as JSON. It must verify its user: then it is two factors in one. */
export async function registrationQuestion(
  ctx: Context,
  account: { id: string; name: string; displayName: string },
  origin: string,
): Promise<string> {
  const known = await ctx.db
    .selectFrom('passkey')
    .select('id')
    .where('account_id', '=', account.id)
    .execute();
  const { generateRegistrationOptions } = await webAuthn();
  const options = await generateRegistrationOptions({
    supportedAlgorithmIDs: ALGORITHMS,
    rpName: '助业',
    rpID: hostOf(origin),
    userName: account.name,
    userDisplayName: account.displayName,
    userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    challenge: Uint8Array.from(newChallenge(ctx)),
    excludeCredentials: known,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** Keeps the public key of a browser's answer; null where the answer is not good. Needs the door's rights. */
export async function keepPasskey(
  ctx: Context,
  accountId: string,
  { response, origin, label }: { response: string; origin: string; label: string },
): Promise<string | null> {
  const answer = answerOf(response);
  if (!answer) return null;
  const { verifyRegistrationResponse } = await webAuthn();
  // Whatever the library finds wrong, the answer is the same.
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: answer as unknown as Registration,
    expectedChallenge: (challenge) => isOwnChallenge(ctx, challenge),
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo || !(await spendChallenge(ctx, challengeIn(answer)))) return null;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  await ctx.db
    .insertInto('passkey')
    .values({
      id,
      account_id: accountId,
      public_key: Buffer.from(publicKey),
      counter,
      transports,
      label,
      created_at: ctx.now,
    })
    .execute();
  return id;
}

/** What a passkey is asked to sign to come in, as JSON for the browser; names no account. */
export async function passkeyQuestion(floor: Floor, origin: string): Promise<string> {
  const { generateAuthenticationOptions } = await webAuthn();
  const options = await generateAuthenticationOptions({
    rpID: hostOf(origin),
    challenge: Uint8Array.from(newChallenge({ cipher: floor.cipher, now: floor.clock() })),
    userVerification: 'required',
  });
  return JSON.stringify(options);
}

export interface PasskeyKnock extends From {
  response: string;
  origin: string;
  destination: string;
}

/** The key that answered, with its account, locked. */
function holderOf(ctx: Context, keyId: string) {
  return ctx.db
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .selectAll('account')
    .select(['passkey.id as key_id', 'public_key', 'counter', 'transports'])
    .where('passkey.id', '=', keyId)
    .where('active', '=', true)
    .forUpdate()
    .executeTakeFirst();
}

type Holder = NonNullable<Awaited<ReturnType<typeof holderOf>>>;

/** The new counter of a good answer; null for every other. */
async function judged(
  ctx: Context,
  holder: Holder,
  answer: z.output<typeof shape>,
  origin: string,
): Promise<number | null> {
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: answer as unknown as Assertion,
    expectedChallenge: (challenge) => isOwnChallenge(ctx, challenge),
    expectedOrigin: origin,
    expectedRPID: hostOf(origin),
    credential: {
      id: holder.key_id,
      publicKey: Uint8Array.from(holder.public_key),
      counter: holder.counter,
      transports: holder.transports as Transports,
    },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo || !(await spendChallenge(ctx, challengeIn(answer)))) return null;
  return authenticationInfo.newCounter;
}

/** Comes in by a passkey that has verified its user: both factors at once. One refusal, whatever was wrong. */
export function enterPasskey(floor: Floor, knock: PasskeyKnock): Promise<Outcome<Step>> {
  return transact(floor, doorActor('web'), async ({ ctx }): Promise<Outcome<Step>> => {
    const no = { ok: false as const, problem: refuse('forbidden', 'passkey-refused').problem };
    const seconds = await sourceRests(ctx, knock.source);
    if (seconds > 0) {
      const params = { minutes: Math.ceil(seconds / 60) };
      return { ok: false, problem: refuse('forbidden', 'source-resting', params).problem };
    }
    const answer = answerOf(knock.response);
    if (!answer) return no;
    const holder = await holderOf(ctx, answer.id);
    if (!holder) {
      await countKnock(ctx, knock.source);
      return no;
    }
    const rests = restingUntil(holder, ctx.now);
    if (rests) return { ok: false, problem: rests.problem };
    const counter = await judged(ctx, holder, answer, knock.origin);
    if (counter === null) {
      await countFailure(ctx, holder, knock.source);
      await auditSignIn(ctx, holder, 'web', 'wrong-passkey');
      return no;
    }
    await ctx.db
      .updateTable('passkey')
      .set({ counter, last_used_at: ctx.now })
      .where('id', '=', holder.key_id)
      .execute();
    const state = { accountId: holder.id, stage: 'grant' as const, twoFactors: true };
    return enter(ctx, { ...state, destination: knock.destination }, knock.device);
  });
}
