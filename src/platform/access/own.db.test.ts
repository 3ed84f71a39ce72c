import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, NOW, openHouse, PASSWORD, person, type House } from '../../../test/house/house.ts';
import { dispatch, transact, type Operation } from '../action/index.ts';
import {
  changePassword,
  confirmAddress,
  confirmOwnFactor,
  dropAddress,
  endOtherSessions,
  endOwnSession,
  offerAddress,
  renewOwnRecovery,
} from './actions/own.ts';
import { doorActor, type Actor } from './actor.ts';
import { grantsInForce } from './own-grants.ts';
import { ownAccount, ownFactorSetUp, ownSessions } from './queries/own.ts';
import { actorOfToken, openSession } from './session.ts';
import { codeOfStep, stepAt } from './totp.ts';

let house: House;
let now = NOW;
let clerk: string;
let seeker: string;

beforeAll(async () => {
  house = await openHouse(() => now);
  clerk = await idOf(await account(house, 'county_clerk', '350102'));
  const own = await person(house, '350102001', 1);
  seeker = await idOf(await account(house, 'seeker', '350102001', own));
}, 120_000);
afterAll(() => house?.close());

async function idOf(name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from account where name = ${name}`.execute(
    house.t.adminDb,
  );
  return rows[0]?.id ?? '';
}

/** Signs an account in without the way there. */
async function signedIn(accountId: string): Promise<{ token: string; actor: Actor }> {
  const token = await transact(house.app.floor, doorActor('web'), async ({ ctx }) => {
    const [grant] = await grantsInForce(ctx, accountId);
    return openSession(ctx, { accountId, grantId: grant?.grant_id ?? '', kind: 'web', device: '测试' });
  });
  const actor = await alive(token);
  if (!actor) throw new Error('not signed in');
  return { token, actor };
}
const alive = (token: string) => actorOfToken(house.app.floor, token, 'web');
async function told(operation: unknown, input: object, actor: Actor): Promise<string> {
  const outcome = await dispatch(house.app.floor, operation as Operation, input, actor);
  return outcome.ok ? 'done' : (outcome.problem.fields?.[0]?.code ?? outcome.problem.code);
}

describe('own sessions', () => {
  it('are listed without token or address, and ended one by one or all but this', async () => {
    const [here, there, last] = [await signedIn(clerk), await signedIn(clerk), await signedIn(clerk)];
    const foreign = await signedIn(seeker);
    const listed = await house.done(ownSessions, {}, here.actor);
    expect(listed).toHaveLength(3);
    expect(listed.filter((session) => session.here).map((session) => session.id)).toEqual([
      here.actor.sessionId,
    ]);
    expect(JSON.stringify(listed)).not.toContain(here.token);
    const end = (actor: Actor) => told(endOwnSession, { sessionId: actor.sessionId }, here.actor);
    expect(await end(foreign.actor)).toBe('no-such-record');
    expect(await alive(foreign.token)).not.toBeNull();
    expect(await end(there.actor)).toBe('done');
    expect(await alive(there.token)).toBeNull();
    expect(await house.done(endOtherSessions, {}, here.actor)).toEqual({ ended: 1 });
    expect([await alive(last.token), (await alive(here.token))?.id]).toEqual([null, clerk]);
  });
});

describe('a new password', () => {
  it('is set by anybody against the old one, and ends the other sessions', async () => {
    const [here, there] = [await signedIn(clerk), await signedIn(clerk)];
    const next = 'a-new-password-2024';
    expect(await told(changePassword, { current: 'wrong-password', next }, here.actor)).toBe(
      'wrong-password',
    );
    expect(await alive(there.token)).not.toBeNull();
    expect(await told(changePassword, { current: PASSWORD, next }, here.actor)).toBe('done');
    expect([await alive(there.token), (await alive(here.token))?.id]).toEqual([null, clerk]);
    expect(await told(changePassword, { current: next, next: PASSWORD }, here.actor)).toBe('done');
  });
});

describe('a wrong secret on a page of the own account', () => {
  const failures = async (id: string) =>
    (
      await sql<{ n: number; rests: boolean }>`
      select failed_count as n, locked_until is not null as rests from account where id = ${id}`.execute(
        house.t.adminDb,
      )
    ).rows[0];

  it('is counted like one at the door: after five the account rests, whatever is typed', async () => {
    const { actor } = await signedIn(clerk);
    await sql`update account set failed_count = 0, locked_until = null where id = ${clerk}`.execute(
      house.t.adminDb,
    );
    const guess = { current: 'wrong-password', next: 'a-new-password-2024' };
    expect(await told(changePassword, guess, actor)).toBe('wrong-password');
    expect(await told(renewOwnRecovery, { code: '000000' }, actor)).toBe('wrong-code');
    expect(await failures(clerk)).toEqual({ n: 2, rests: false });
    for (let n = 2; n < 5; n += 1) await told(changePassword, guess, actor);
    expect(await failures(clerk)).toEqual({ n: 5, rests: true });
    expect(await told(changePassword, { ...guess, current: PASSWORD }, actor)).toBe('sign-in-resting');
    expect(await told(renewOwnRecovery, { code: '000000' }, actor)).toBe('sign-in-resting');
    expect(await failures(clerk)).toEqual({ n: 5, rests: true });
    const traces =
      await sql`select 1 from audit_event where action = 'access.own-secret' and subject_id = ${clerk}`.execute(
        house.t.adminDb,
      );
    expect(traces.rows.length).toBeGreaterThanOrEqual(5);
    await sql`update account set failed_count = 0, locked_until = null where id = ${clerk}`.execute(
      house.t.adminDb,
    );
    expect(await told(changePassword, { current: PASSWORD, next: PASSWORD }, actor)).toBe('done');
  });

  it('is counted under an idempotency key too', async () => {
    const { actor } = await signedIn(clerk);
    for (let n = 0; n < 2; n += 1) {
      const outcome = await dispatch(
        house.app.floor,
        changePassword,
        { current: 'wrong-password', next: 'a-new-password-2024' },
        actor,
        { key: 'same' },
      );
      expect(outcome).toMatchObject({ ok: false });
    }
    expect(await failures(clerk)).toEqual({ n: 2, rests: false });
  });
});

describe('a seeker who wants a second factor', () => {
  it('sets it up by its first code, and changes the recovery codes by another', async () => {
    const { actor } = await signedIn(seeker);
    const { secret } = await house.done(ownFactorSetUp, {}, actor);
    expect(await told(confirmOwnFactor, { code: '000000' }, actor)).toBe('wrong-code');
    const code = (shift: number) => codeOfStep(secret ?? '', stepAt(now) + shift);
    const { recovery } = await house.done(confirmOwnFactor, { code: code(0) }, actor);
    expect(recovery).toHaveLength(10);
    expect(await told(confirmOwnFactor, { code: code(1) }, actor)).toBe('factor-there');
    expect((await house.done(ownFactorSetUp, {}, actor)).secret).toBeNull();
    expect(await told(renewOwnRecovery, { code: code(0) }, actor)).toBe('wrong-code');
    const renewed = await house.done(renewOwnRecovery, { code: code(1) }, actor);
    expect(renewed.recovery.some((one) => recovery.includes(one))).toBe(false);
    expect(await house.done(ownAccount, {}, actor)).toMatchObject({ factor: true, recoveryLeft: 10 });
  });
});

describe('an address', () => {
  /** The code in the message that waits to be sent, as its reader will see it. */
  async function codeSent(): Promise<string> {
    const { rows } = await sql<{ id: string; body: Buffer }>`
      select id, body from outgoing_message order by made_at desc, id desc limit 1`.execute(house.t.adminDb);
    const body = house.app.floor.cipher.open(
      rows[0]?.body ?? Buffer.alloc(0),
      `outgoing_message.body:${rows[0]?.id}`,
    );
    return /\d{6}/.exec(body)?.[0] ?? '';
  }

  it('counts once the code that was sent to it came back; it is sealed, and shown masked', async () => {
    const { actor } = await signedIn(clerk);
    expect(await told(offerAddress, { channel: 'email', address: 'none' }, actor)).toBe('not-an-address');
    await house.done(offerAddress, { channel: 'email', address: 'Li.Na@example.com' }, actor);
    const code = await codeSent();
    expect(await house.done(ownAccount, {}, actor)).toMatchObject({ email: null });
    const answer = { channel: 'email' as const, code };
    expect(await house.done(confirmAddress, { ...answer, code: '1' }, actor)).toEqual({ confirmed: false });
    expect(await house.done(confirmAddress, answer, actor)).toEqual({ confirmed: true });
    expect(await house.done(confirmAddress, answer, actor)).toEqual({ confirmed: false });
    expect(await house.done(ownAccount, {}, actor)).toMatchObject({ email: 'l***@example.com' });
    const { rows } = await sql<{
      text: string;
    }>`select a::text as text from account a where id = ${clerk}`.execute(house.t.adminDb);
    expect(rows[0]?.text).not.toContain('example.com');
    await house.done(dropAddress, { channel: 'email' }, actor);
    expect(await house.done(ownAccount, {}, actor)).toMatchObject({ email: null });
  });

  it('is not taken after a quarter of an hour, nor after five wrong codes', async () => {
    const { actor } = await signedIn(clerk);
    const offer = { channel: 'sms' as const, address: '19900000000' };
    await house.done(offerAddress, offer, actor);
    const code = await codeSent();
    for (let n = 0; n < 5; n++) await house.done(confirmAddress, { channel: 'sms', code: 'x' }, actor);
    expect(await house.done(confirmAddress, { channel: 'sms', code }, actor)).toEqual({ confirmed: false });
    await house.done(offerAddress, offer, actor);
    const late = { channel: 'sms' as const, code: await codeSent() };
    now = new Date(now.getTime() + 16 * 60_000);
    expect(await house.done(confirmAddress, late, actor)).toEqual({ confirmed: false });
  });
});
