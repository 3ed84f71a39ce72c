import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { account, actorIn, NOW, openHouse, PASSWORD, type House } from '../../../test/house/house.ts';
import { openMailServer, type MailServer } from '../../../test/house/mail-server.ts';
import { dispatch } from '../action/index.ts';
import { NOTHING_OUTSIDE } from '../notices/index.ts';
import { sendDue } from '../notices/send/send.ts';
import { inviteAccount } from './actions/invite.ts';
import { issueAccountLink } from './actions/keep.ts';
import { acceptInvitation } from './actions/links.ts';
import { decideGrant } from './actions/rights.ts';
import { publicActor, type Actor } from './actor.ts';

const HOUSE = 'https://zhuye.example';
const EMAIL = 'xinlai@example.com';
let house: House;
let server: MailServer;
let now = NOW;
let admin: Actor;
let guard: Actor;

beforeAll(async () => {
  house = await openHouse(() => now);
  const actorOf = async (role: 'system_admin' | 'security_admin'): Promise<Actor> => {
    const name = await account(house, role, '350000');
    const { rows } = await sql<{ id: string }>`select id from account where name = ${name}`.execute(
      house.t.adminDb,
    );
    return { ...actorIn('350000', role), id: rows[0]?.id ?? '' };
  };
  admin = await actorOf('system_admin');
  guard = await actorOf('security_admin');
}, 120_000);
afterAll(() => house?.close());

beforeEach(async () => {
  now = NOW;
  server = await openMailServer();
  house.app.floor.params.notices.outside = {
    publicUrl: HOUSE,
    channels: {
      ...NOTHING_OUTSIDE.channels,
      email: {
        kind: 'smtp',
        host: '127.0.0.1',
        port: server.port,
        security: 'plain',
        user: null,
        password: null,
        from: 'notice@zhuye.example',
        timeoutMs: 2000,
      },
    },
  };
  await sql`delete from outgoing_message`.execute(house.t.adminDb);
});
afterEach(() => server.close());

/** Somebody invited and approved, who has not come yet. */
async function invited(): Promise<string> {
  const who = { displayName: '新专干', role: 'township_clerk', region: '350102001', email: EMAIL };
  const { id } = await house.done(inviteAccount, who, admin);
  const { rows } = await sql<{ id: string }>`select id from grant_request where account_id = ${id}`.execute(
    house.t.adminDb,
  );
  await house.done(decideGrant, { requestId: rows[0]?.id ?? '', approve: true }, guard);
  return id;
}

const letterFor = (accountId: string) => house.done(issueAccountLink, { accountId }, admin);
/** The token of the link in the latest mail; both faces of it name the same one. */
function mailedToken(): string {
  const mail = server.mails.at(-1);
  const link = new RegExp(`${HOUSE}/join/([\\w-]{43})`);
  const [text, html] = [link.exec(mail?.text ?? ''), link.exec(String(mail?.html))];
  expect(text?.[1]).toBeDefined();
  expect(html?.[1]).toBe(text?.[1]);
  return text?.[1] ?? '';
}
async function come(token: string, name: string): Promise<string> {
  const input = { token, name, password: PASSWORD };
  const outcome = await dispatch(house.app.floor, acceptInvitation, input, publicActor('web'));
  return outcome.ok ? 'done' : outcome.problem.code;
}

it('reaches the invited by a real mail server, and its link lets them in once, as the letter does', async () => {
  const { token, mailedTo } = await letterFor(await invited());
  expect(mailedTo).not.toContain('xinlai');
  expect(await sendDue(house.app.floor)).toBe(1);
  const [mail] = server.mails;
  expect([mail?.to].flat().map((to) => to?.text)).toEqual([EMAIL]);
  expect(mail?.subject).toBe('请设自己的账号');
  expect(mail?.text).toContain('2024年6月10日');
  expect(mailedToken()).toBe(token);
  expect(await come(token, 'xin-1')).toBe('done');
  expect(await come(token, 'xin-2')).toBe('link-dead');
});

it('forgets address and link once it is sent', async () => {
  const { token } = await letterFor(await invited());
  await sendDue(house.app.floor);
  const { rows } = await sql<{ text: string; address: Buffer | null; body: Buffer | null; state: string }>`
    select m::text as text, address, body, state from outgoing_message m`.execute(house.t.adminDb);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.state).toBe('sent');
  expect([rows[0]?.address?.length ?? 0, rows[0]?.body?.length ?? 0]).toEqual([0, 0]);
  for (const secret of [token, EMAIL]) expect(rows[0]?.text).not.toContain(secret);
});

it('of two letters the later alone works, on paper and in the mail', async () => {
  const accountId = await invited();
  const first = await letterFor(accountId);
  await sendDue(house.app.floor);
  const second = await letterFor(accountId);
  await sendDue(house.app.floor);
  expect(server.mails).toHaveLength(2);
  expect(mailedToken()).toBe(second.token);
  expect(await come(first.token, 'xin-3')).toBe('link-dead');
  expect(await come(second.token, 'xin-3')).toBe('done');
});

it('dies after seven days, mailed or not', async () => {
  await letterFor(await invited());
  await sendDue(house.app.floor);
  const token = mailedToken();
  now = new Date(NOW.getTime() + 7 * 86_400_000 + 1000);
  expect(await come(token, 'xin-4')).toBe('link-dead');
});

it('is nothing that the letter waits for: a mailbox that does not exist leaves the printed link as it is', async () => {
  server.refuse.push({ code: 550, text: 'no such mailbox' });
  const { token } = await letterFor(await invited());
  await sendDue(house.app.floor);
  expect(server.mails).toEqual([]);
  const { rows } = await sql<{ state: string }>`select state from outgoing_message`.execute(house.t.adminDb);
  expect(rows).toEqual([{ state: 'failed' }]);
  expect(await come(token, 'xin-5')).toBe('done');
});

it('names in no trace the address or the link', async () => {
  const { token } = await letterFor(await invited());
  await sendDue(house.app.floor);
  const { rows } = await sql<{ text: string }>`select e::text as text from audit_event e`.execute(
    house.t.adminDb,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { text } of rows) for (const secret of [token, EMAIL]) expect(text).not.toContain(secret);
  expect(JSON.stringify(house.log)).not.toContain(EMAIL);
});
