import { Refusal, refuse, type Outcome } from '../../kernel/problem.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { doorActor } from './actor.ts';
import { confirmFactor, secretToSetUp, takeCode } from './factor.ts';
import {
  countWrongCode,
  endHalfSession,
  openHalfSession,
  readHalfSession,
  type HalfSession,
} from './half-session.ts';
import { grantsInForce, type OwnGrant } from './own-grants.ts';
import { auditSignIn, checkPassword, countFailure, restingUntil, type Knock } from './password-check.ts';
import { renewRecoveryCodes } from './recovery.ts';
import { factorNeeded, letIn } from './sign-in.ts';
import { plainCode } from './totp.ts';

/** Where somebody stands after a step of the sign-in at the web door. `token` belongs in a cookie of its own. */
export type Step =
  | { at: 'code' | 'enrol' | 'grant'; token: string; recovery?: string[] }
  | { at: 'in'; token: string; destination: string };

export interface WebKnock extends Omit<Knock, 'kind'> {
  destination: string;
}
/** What is known of the device and the network of a later step. */
export type From = Pick<Knock, 'source' | 'device'>;

const no = (code: string, kind: 'forbidden' | 'invalid' = 'forbidden') => ({
  ok: false as const,
  problem: refuse(kind, code).problem,
});
const START_AGAIN = 'sign-in-again';

function atDoor<T>(floor: Floor, work: (ctx: Context) => Promise<T>): Promise<T> {
  return transact(floor, doorActor('web'), ({ ctx }) => work(ctx));
}

async function accountOf(ctx: Context, id: string) {
  return ctx.db.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
}

async function half(
  ctx: Context,
  at: 'code' | 'enrol' | 'grant',
  state: Omit<HalfSession, 'stage'>,
): Promise<Step> {
  return { at, token: await openHalfSession(ctx, { ...state, stage: at }) };
}

/** Everything is shown: in, or to the choice between several grants. Needs the door's rights. */
export async function enter(ctx: Context, state: HalfSession, device: string): Promise<Outcome<Step>> {
  const [first, ...more] = await grantsInForce(ctx, state.accountId);
  if (!first) return no('no-role-in-force');
  if (more.length > 0) return { ok: true, value: await half(ctx, 'grant', state) };
  return { ok: true, value: await enterAs(ctx, state, first, device) };
}

async function enterAs(ctx: Context, state: HalfSession, grant: OwnGrant, device: string): Promise<Step> {
  const account = { id: state.accountId, display_name: grant.display_name };
  const opening = { grantId: grant.grant_id, kind: 'web' as const, device, twoFactors: state.twoFactors };
  const { token } = await letIn(ctx, account, opening);
  return { at: 'in', token, destination: state.destination };
}

/** First step: name and password. */
export function enterPassword(floor: Floor, knock: WebKnock): Promise<Outcome<Step>> {
  return atDoor(floor, async (ctx) => {
    const account = await checkPassword(ctx, { ...knock, kind: 'web' });
    if (account instanceof Refusal) return { ok: false, problem: account.problem };
    const grants = await grantsInForce(ctx, account.id);
    if (grants.length === 0) return no('no-role-in-force');
    const { has, needed } = await factorNeeded(ctx, account.id, grants);
    const state = { accountId: account.id, twoFactors: false, destination: knock.destination };
    if (needed) return { ok: true, value: await half(ctx, has ? 'code' : 'enrol', state) };
    return enter(ctx, { ...state, stage: 'grant' }, knock.device);
  });
}

/** Second step: the code of the app, or a recovery code. */
export function enterCode(floor: Floor, token: string, code: string, from: From): Promise<Outcome<Step>> {
  // Nothing typed is no try.
  if (plainCode(code) === '') return Promise.resolve(no('required', 'invalid'));
  return atDoor(floor, async (ctx) => {
    const state = await readHalfSession(ctx, token);
    if (state?.stage !== 'code') return no(START_AGAIN);
    const account = await accountOf(ctx, state.accountId);
    const rests = restingUntil(account, ctx.now);
    if (rests) return { ok: false, problem: rests.problem };
    if (!(await takeCode(ctx, account.id, code))) {
      await countFailure(ctx, account, from.source);
      await countWrongCode(ctx, token);
      await auditSignIn(ctx, account, 'web', 'wrong-code');
      return no('wrong-code');
    }
    await endHalfSession(ctx, token);
    return enter(ctx, { ...state, twoFactors: true }, from.device);
  });
}

/** What the page of the half-way state shows; null where there is none. */
export interface HalfWay {
  stage: HalfSession['stage'];
  name: string;
  /** An invented account: the terminal tells its code. */
  sample: boolean;
  /** While a factor is set up. */
  secret: string | null;
  /** While one chooses in which grant to act. */
  grants: OwnGrant[];
}

/** Reads how far somebody has come; makes the secret where one is to be set up. */
export function halfWay(floor: Floor, token: string): Promise<HalfWay | null> {
  return atDoor(floor, async (ctx) => {
    const state = await readHalfSession(ctx, token);
    if (!state) return null;
    const { name, sample } = await accountOf(ctx, state.accountId);
    return {
      stage: state.stage,
      name,
      sample,
      secret: state.stage === 'enrol' ? await secretToSetUp(ctx, state.accountId) : null,
      grants: state.stage === 'grant' ? await grantsInForce(ctx, state.accountId) : [],
    };
  });
}

/** Second step of who has no factor yet: its first code makes it count. Gives the recovery codes, this once. */
export function enterEnrolment(
  floor: Floor,
  token: string,
  code: string,
  { source }: From,
): Promise<Outcome<Step>> {
  if (plainCode(code) === '') return Promise.resolve(no('required', 'invalid'));
  return atDoor(floor, async (ctx) => {
    const state = await readHalfSession(ctx, token);
    if (state?.stage !== 'enrol') return no(START_AGAIN);
    const account = await accountOf(ctx, state.accountId);
    if (!(await confirmFactor(ctx, account.id, code))) {
      await countFailure(ctx, account, source);
      await countWrongCode(ctx, token);
      return no('wrong-code');
    }
    const recovery = await renewRecoveryCodes(ctx, account.id);
    await auditSignIn(ctx, account, 'web', 'factor-set-up', true);
    await endHalfSession(ctx, token);
    const step = await half(ctx, 'grant', { ...state, twoFactors: true });
    return { ok: true, value: { ...step, recovery } as Step };
  });
}

/** Last step of who may act in several ways, or has just set up a factor. */
export function enterGrant(
  floor: Floor,
  token: string,
  grantId: string,
  { device }: From,
): Promise<Outcome<Step>> {
  return atDoor(floor, async (ctx) => {
    const state = await readHalfSession(ctx, token);
    if (state?.stage !== 'grant') return no(START_AGAIN);
    const grant = (await grantsInForce(ctx, state.accountId)).find((g) => g.grant_id === grantId);
    if (!grant) return no('not-a-choice', 'invalid');
    await endHalfSession(ctx, token);
    return { ok: true, value: await enterAs(ctx, state, grant, device) };
  });
}
