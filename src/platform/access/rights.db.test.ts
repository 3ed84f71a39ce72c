import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { account, actorIn, NOW, openHouse, PASSWORD, type House } from '../../../test/house/house.ts';
import { dispatch, type Operation } from '../action/index.ts';
import { inviteAccount } from './actions/invite.ts';
import { keepAddress } from './addresses.ts';
import {
  dropFactor,
  endSessionsOf,
  issueAccountLink,
  setAccountActive,
  unlockAccount,
} from './actions/keep.ts';
import { acceptInvitation, acceptReset } from './actions/links.ts';
import { assignGrant, decideGrant, prepareGrant, revokeGrant } from './actions/rights.ts';
import { endStandIn, lendGrant } from './actions/stand-in.ts';
import { publicActor, type Actor } from './actor.ts';
import { askForReset, switchGrant } from './entrance-more.ts';
import { enterCode, enterPassword } from './entrance.ts';
import { grantsInForce } from './own-grants.ts';
import { openAccount } from './queries/accounts.ts';
import { actorOfToken, openSession } from './session.ts';
import { transact } from '../action/index.ts';
import { doorActor } from './actor.ts';
import type { RoleName } from './roles.ts';

let house: House;
let now = NOW;
const later = (days: number) => (now = new Date(now.getTime() + days * 86_400_000));
const ids = new Map<string, string>();
const id = (name: string) => ids.get(name) ?? '';

/** The account of a role as an actor; signed in, as far as an operation can tell. */
const as = (role: RoleName, region = '350000'): Actor => ({
  ...actorIn(region, role),
  id: id(`${role}-${region}`),
});
const admin = () => as('system_admin');
const guard = () => as('security_admin');

beforeAll(async () => {
  house = await openHouse(() => now);
  for (const [role, region] of [
    ['system_admin', '350000'],
    ['security_admin', '350000'],
    ['auditor', '350000'],
    ['county_clerk', '350102'],
    ['county_clerk', '350104'],
    ['city_officer', '350100'],
    ['township_clerk', '350102001'],
  ] as const)
    await account(house, role, region);
  const { rows } = await sql<{ id: string; name: string }>`select id, name from account`.execute(
    house.t.adminDb,
  );
  for (const row of rows) ids.set(row.name, row.id);
}, 120_000);
afterAll(() => house?.close());

/** The code of the refusal, or 'done'. */
async function told(operation: Operation<never, unknown>, input: object, actor: Actor): Promise<string> {
  const outcome = await dispatch(house.app.floor, operation, input as never, actor);
  return outcome.ok ? 'done' : (outcome.problem.fields?.[0]?.code ?? outcome.problem.code);
}
const say = (operation: unknown, input: object, actor: Actor) =>
  told(operation as Operation<never, unknown>, input, actor);
const atDoor = <T>(work: Parameters<typeof transact<T>>[2]) =>
  transact(house.app.floor, doorActor('web'), work);
const sessionOf = (accountId: string, grantId: string) =>
  atDoor(({ ctx }) => openSession(ctx, { accountId, grantId, kind: 'web', twoFactors: true }));
const grantsOf = (accountId: string) => atDoor(({ ctx }) => grantsInForce(ctx, accountId));
const actorBy = (token: string) => actorOfToken(house.app.floor, token, 'web');

describe('an invitation', () => {
  it('takes two people and the printed link, once', async () => {
    const invited = { displayName: '新专干', role: 'township_clerk', region: '350102001' };
    const { id: accountId } = await house.done(inviteAccount, invited, admin());
    expect(await say(issueAccountLink, { accountId }, admin())).toBe('not-approved-yet');
    const { rows } = await sql<{
      id: string;
    }>`select id from grant_request where account_id = ${accountId}`.execute(house.t.adminDb);
    const request = { requestId: rows[0]?.id ?? '', approve: true };
    expect(await say(decideGrant, request, admin())).toBe('role-may-not');
    expect(await say(decideGrant, { ...request, approve: false }, guard())).toBe('required');
    expect(await say(decideGrant, request, guard())).toBe('done');
    expect(await say(decideGrant, request, guard())).toBe('already-decided');

    const older = await house.done(issueAccountLink, { accountId }, admin());
    const link = await house.done(issueAccountLink, { accountId }, admin());
    const accept = { token: link.token, name: 'xin', password: PASSWORD };
    const visitor = publicActor('web');
    expect(await say(acceptInvitation, { ...accept, token: older.token }, visitor)).toBe('link-dead');
    expect(await say(acceptInvitation, { ...accept, name: 'county_clerk-350102' }, visitor)).toBe(
      'account-name-taken',
    );
    expect(await say(acceptReset, { token: link.token, password: PASSWORD }, visitor)).toBe('link-dead');
    expect(await say(acceptInvitation, accept, visitor)).toBe('done');
    expect(await say(acceptInvitation, accept, visitor)).toBe('link-dead');
    const inside = await enterPassword(house.app.floor, {
      name: 'xin',
      password: PASSWORD,
      source: '',
      device: '',
      destination: '/',
    });
    expect(inside).toMatchObject({ ok: true, value: { at: 'enrol' } });
  });

  it('is mailed as well where there is an address and a mail server; the letter stays', async () => {
    const accountId = id('county_clerk-350104');
    const mails = async () =>
      (
        await sql<{ id: string; kind: string; body: Buffer; channel: string }>`
        select id, kind, body, channel from outgoing_message where kind in ('access.invitation', 'access.printed-reset')
        order by made_at, id`.execute(house.t.adminDb)
      ).rows;
    const { outside } = house.app.floor.params.notices;
    expect((await house.done(issueAccountLink, { accountId }, admin())).mailedTo).toBeNull();
    await atDoor(({ ctx }) => keepAddress(ctx, accountId, 'email', 'lin@example.com'));
    expect((await house.done(issueAccountLink, { accountId }, admin())).mailedTo).toBeNull();
    expect(await mails()).toEqual([]);
    house.app.floor.params.notices.outside = {
      ...outside,
      channels: { ...outside.channels, email: { kind: 'record' } },
    };
    try {
      const { token, mailedTo } = await house.done(issueAccountLink, { accountId }, admin());
      expect(mailedTo).toBe('l***@example.com');
      const [mail, ...more] = await mails();
      expect(more).toEqual([]);
      expect(mail).toMatchObject({ kind: 'access.printed-reset', channel: 'email' });
      const body = house.app.floor.cipher.open(
        mail?.body ?? Buffer.alloc(0),
        `outgoing_message.body:${mail?.id}`,
      );
      expect(body).toContain(`/reset/${token}`);
    } finally {
      house.app.floor.params.notices.outside = outside;
      await atDoor(({ ctx }) => keepAddress(ctx, accountId, 'email', null));
    }
  });

  it('is dead after seven days', async () => {
    const accountId = id('county_clerk-350104');
    const { token } = await house.done(issueAccountLink, { accountId }, admin());
    later(8);
    expect(await say(acceptReset, { token, password: PASSWORD }, publicActor('web'))).toBe('link-dead');
  });
});

describe('the three administrators', () => {
  it('are kept apart, from each other and from every other role', async () => {
    const accountId = id('county_clerk-350102');
    for (const role of ['system_admin', 'security_admin', 'auditor'])
      expect(await say(assignGrant, { accountId, role, region: '350000' }, guard())).toBe(
        'administrators-apart',
      );
    const auditor = { accountId: id('auditor-350000'), role: 'county_clerk', region: '350102' };
    expect(await say(prepareGrant, auditor, admin())).toBe('administrators-apart');
    expect(await say(assignGrant, auditor, admin())).toBe('role-may-not');
  });

  it('never act on their own account', async () => {
    const [own, other] = [
      { accountId: id('system_admin-350000') },
      { accountId: id('security_admin-350000') },
    ];
    const role = { role: 'system_admin', region: '350000' };
    expect(await say(setAccountActive, { ...own, active: false }, admin())).toBe('not-your-own-account');
    expect(await say(issueAccountLink, own, admin())).toBe('not-your-own-account');
    expect(await say(prepareGrant, { ...own, ...role }, admin())).toBe('not-your-own-account');
    expect(await say(assignGrant, { ...other, role: 'security_admin', region: '350000' }, guard())).toBe(
      'not-your-own-account',
    );
    for (const operation of [unlockAccount, dropFactor, endSessionsOf])
      expect(await say(operation, other, guard())).toBe('not-your-own-account');
    const [grant] = await grantsOf(other.accountId);
    expect(await say(revokeGrant, { grantId: grant?.grant_id }, guard())).toBe('not-your-own-account');
  });

  it('see an account’s past and present roles', async () => {
    const shown = await house.done(openAccount, { accountId: id('county_clerk-350102') }, guard());
    expect(shown).toMatchObject({ state: 'active', factor: true, own: false });
    expect(shown.grants).toMatchObject([{ role: '县级就业服务经办', inForce: true }]);
  });
});

describe('a role', () => {
  it('ends its sessions when it is revoked, and when its last day is over', async () => {
    const accountId = id('county_clerk-350104');
    const day = now.toISOString().slice(0, 10);
    const given = { accountId, role: 'county_clerk', region: '350111', validTo: day };
    const { id: brief } = await house.done(assignGrant, given, guard());
    const token = await sessionOf(accountId, brief);
    expect(await actorBy(token)).toMatchObject({ regionCode: '350111' });
    later(1);
    expect(await actorBy(token)).toBeNull();
    const { id: second } = await house.done(assignGrant, { ...given, validTo: undefined }, guard());
    const again = await sessionOf(accountId, second);
    await house.done(revokeGrant, { grantId: second }, guard());
    expect(await actorBy(again)).toBeNull();
  });

  it('is changed for another by a new session; the old token is worth nothing', async () => {
    const accountId = id('county_clerk-350104');
    await house.done(assignGrant, { accountId, role: 'township_clerk', region: '350104001' }, guard());
    const [first, second] = await grantsOf(accountId);
    const token = await sessionOf(accountId, first?.grant_id ?? '');
    const switched = await switchGrant(house.app.floor, token, second?.grant_id ?? '');
    if (!switched.ok) throw new Error(switched.problem.code);
    expect(await actorBy(token)).toBeNull();
    expect(await actorBy(switched.value.token)).toMatchObject({
      role: 'township_clerk',
      regionCode: '350104001',
    });
    const foreign = await grantsOf(id('city_officer-350100'));
    expect(
      await switchGrant(house.app.floor, switched.value.token, foreign[0]?.grant_id ?? ''),
    ).toMatchObject({
      problem: { code: 'no-role-in-force' },
    });
  });
});

describe('a stand-in', () => {
  const lender = () => as('county_clerk', '350102');
  const days = (n: number) => new Date(now.getTime() + n * 86_400_000).toISOString().slice(0, 10);
  const offer = async (more: object = {}) => ({
    grantId: (await grantsOf(lender().id ?? ''))[0]?.grant_id,
    accountName: 'township_clerk-350102001',
    validFrom: days(0),
    validTo: days(59),
    reason: '出差',
    ...more,
  });

  it('is staff of the same level or below, for at most 60 days', async () => {
    const codes: [object, string][] = [
      [{ accountName: 'city_officer-350100' }, 'cannot-stand-in'],
      [{ accountName: 'auditor-350000' }, 'cannot-stand-in'],
      [{ accountName: 'nobody' }, 'cannot-stand-in'],
      [{ accountName: 'county_clerk-350102' }, 'cannot-stand-in'],
      [{ validTo: days(60) }, 'stand-in-too-long'],
      [{ validFrom: days(-1) }, 'starts-in-the-past'],
      [{ validTo: days(-1) }, 'ends-before-start'],
      [{ grantId: (await grantsOf(id('city_officer-350100')))[0]?.grant_id }, 'not-a-choice'],
    ];
    for (const [more, code] of codes)
      expect([more, await say(lendGrant, await offer(more), lender())]).toEqual([more, code]);
  });

  it('acts in the lent role until it is called back, and cannot lend it on', async () => {
    const { id: lent } = await house.done(lendGrant, (await offer()) as never, lender());
    const helper = id('township_clerk-350102001');
    expect((await grantsOf(helper)).map((g) => [g.role, g.lent_by])).toEqual([
      ['township_clerk', null],
      ['county_clerk', 'county_clerk-350102'],
    ]);
    const token = await sessionOf(helper, lent);
    const actor = await actorBy(token);
    expect(actor).toMatchObject({ id: helper, role: 'county_clerk', regionCode: '350102', grantId: lent });
    const on = await offer({ grantId: lent, accountName: 'county_clerk-350104' });
    expect(await say(lendGrant, on, actor ?? lender())).toBe('not-a-choice');
    expect(await say(endStandIn, { grantId: lent }, as('county_clerk', '350104'))).toBe('no-such-record');
    await house.done(endStandIn, { grantId: lent }, lender());
    expect(await actorBy(token)).toBeNull();
  });

  it('ends with the role that it was lent from', async () => {
    const { id: lent } = await house.done(lendGrant, (await offer()) as never, lender());
    const token = await sessionOf(id('township_clerk-350102001'), lent);
    expect(await actorBy(token)).not.toBeNull();
    await house.done(setAccountActive, { accountId: lender().id ?? '', active: false }, admin());
    expect(await actorBy(token)).toBeNull();
    await house.done(setAccountActive, { accountId: lender().id ?? '', active: true }, admin());
    expect(await actorBy(token)).not.toBeNull();
  });
});

describe('a forgotten password', () => {
  const ask = (name: string) => askForReset(house.app.floor, name, { source: '', device: '' });
  const sent = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from outgoing_message`.execute(house.t.adminDb))
      .rows[0]?.n ?? -1;

  it('gets one answer whether or not there is such an account, and three links an hour', async () => {
    const accountId = id('county_clerk-350104');
    const email = house.app.floor.cipher.seal('li@example.com', `account.email:${accountId}`);
    await sql`update account set email_enc = ${email} where id = ${accountId}`.execute(house.t.adminDb);
    const before = await sent();
    const answers = [await ask('nobody'), await ask('county_clerk-350102'), await ask('county_clerk-350104')];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await sent()).toBe(before + 1);
    for (let n = 0; n < 4; n++) await ask('county_clerk-350104');
    expect(await sent()).toBe(before + 3);
  });

  it('is set anew by a printed link: every session ends, the second factor stays', async () => {
    const accountId = id('county_clerk-350104');
    const [grant] = await grantsOf(accountId);
    const token = await sessionOf(accountId, grant?.grant_id ?? '');
    const link = await house.done(issueAccountLink, { accountId }, admin());
    expect(link.kind).toBe('reset');
    const fresh = 'another-password-2024';
    expect(await say(acceptReset, { token: link.token, password: fresh }, publicActor('web'))).toBe('done');
    expect(await actorBy(token)).toBeNull();
    const knock = { name: 'county_clerk-350104', source: '', device: '', destination: '/' };
    expect(await enterPassword(house.app.floor, { ...knock, password: PASSWORD })).toMatchObject({
      ok: false,
    });
    const step = await enterPassword(house.app.floor, { ...knock, password: fresh });
    if (!step.ok) throw new Error(step.problem.code);
    expect(step.value.at).toBe('code');
    const code = house.codes.next(knock.name);
    expect(
      await enterCode(house.app.floor, step.value.token, code, { source: '', device: '' }),
    ).toMatchObject({
      ok: true,
    });
  });

  it('takes both administrators where the telephone is lost too', async () => {
    const accountId = id('county_clerk-350104');
    expect(await say(dropFactor, { accountId }, admin())).toBe('role-may-not');
    expect(await say(issueAccountLink, { accountId }, guard())).toBe('role-may-not');
    expect(await say(dropFactor, { accountId }, guard())).toBe('done');
    const { rows } = await sql`select 1 from account_totp where account_id = ${accountId}`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([]);
  });
});
