import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import tls from 'node:tls';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MAIL_CERTIFICATE, MAIL_KEY } from '../../../../test/house/mail-certificate.ts';
import { openMailServer, type MailServer } from '../../../../test/house/mail-server.ts';
import { demoSafety, demoWork, openNoticeWorld, type NoticeWorld } from '../../../../test/house/notices.ts';
import type { Floor } from '../../action/index.ts';
import { sendToAddress } from '../index.ts';
import { NOTHING_OUTSIDE, type SmtpSettings } from '../outside.ts';
import { retryMessage } from '../actions/outbox.ts';
import { dispatch } from '../../action/index.ts';
import { PATIENT } from '../send/retry.ts';
import { sendDue } from '../send/send.ts';

const START = new Date('2026-03-02T02:00:00Z');
const CERTIFIED = { key: MAIL_KEY, cert: MAIL_CERTIFICATE };
const SMTP: SmtpSettings = {
  kind: 'smtp',
  host: '127.0.0.1',
  port: 0,
  security: 'plain',
  user: null,
  password: null,
  from: 'notice@zhuye.example',
  timeoutMs: 2000,
};

let world: NoticeWorld;
let server: MailServer;
let floor: Floor;
const floorAt = (smtp: Partial<SmtpSettings>) =>
  world.with({
    publicUrl: 'https://zhuye.example',
    channels: { ...NOTHING_OUTSIDE.channels, email: { ...SMTP, ...smtp } },
  });

beforeAll(async () => {
  world = await openNoticeWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(async () => {
  world.clock.now = START;
  await sql`delete from outgoing_message`.execute(world.t.adminDb);
  server = await openMailServer();
  floor = floorAt({ port: server.port });
  // What is given from now on may go out by this server.
  world.floor.params.notices = floor.params.notices;
});
afterEach(() => server.close());

const states = async () =>
  world.t.adminDb
    .selectFrom('outgoing_message')
    .select(['state', 'reason', 'attempts'])
    .orderBy('id')
    .execute();

async function queued(kind: 'safety' | 'work' = 'safety'): Promise<string> {
  const id = await world.account({ email: 'lin@example.com' });
  if (kind === 'safety') await world.give(id, demoSafety, { at: '2026年3月2日 10:00' });
  else await world.give(id, demoWork, { id: 'case-7', name: '林某某' });
  return id;
}

describe('a mail', () => {
  it('about the account says it in full: text and HTML, Chinese subject, a way out', async () => {
    await queued();
    expect(await sendDue(floor)).toBe(1);
    const [mail] = server.mails;
    expect(mail?.subject).toBe('你的账号在新设备上登录');
    expect(mail?.from?.value).toEqual([{ name: '助业', address: 'notice@zhuye.example' }]);
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@zhuye\.example>$/);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    for (const face of [mail?.text ?? '', String(mail?.html)]) {
      expect(face).toContain('如果不是你，请马上改密码。');
      expect(face).toContain('2026年3月2日 10:00');
      expect(face).toContain('https://zhuye.example/account');
      expect(face).toContain('https://zhuye.example/notices/stop?token=');
    }
    const list = mail?.headers.get('list') as { unsubscribe: { url: string } };
    expect(list.unsubscribe.url).toMatch(/^https:\/\/zhuye\.example\/notices\/stop\?token=[\w-]+$/);
    const post = mail?.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line;
    expect(post).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(await states()).toEqual([{ state: 'sent', reason: null, attempts: 1 }]);
  });

  it('is accessible: language, one heading, no picture, a named link', async () => {
    await queued();
    await sendDue(floor);
    const html = String(server.mails[0]?.html);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/i);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<title>你的账号在新设备上登录</title>');
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
    expect([...html.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map((match) => match[1])).toEqual([
      '去看看',
      '不想再收这类信',
    ]);
  });

  it('about a person says only that something waits', async () => {
    await queued('work');
    await sendDue(floor);
    const [mail] = server.mails;
    expect(mail?.subject).toBe('有 1 条新通知等你看');
    for (const face of [mail?.text ?? '', String(mail?.html)]) {
      expect(face).toContain('https://zhuye.example/notices');
      expect(face).not.toMatch(/林|case-7|有一件事/);
    }
  });

  it('to an address without an account has the link in full and no way out', async () => {
    await world.asHouse((ctx) =>
      sendToAddress(ctx, {
        channel: 'email',
        address: 'new@example.com',
        kind: demoSafety,
        params: { at: '<b>&"' },
      }),
    );
    await sendDue(floor);
    expect(server.mails[0]?.to).toMatchObject({ value: [{ address: 'new@example.com' }] });
    expect(server.mails[0]?.headers.has('list')).toBe(false);
    expect(String(server.mails[0]?.html)).toContain('<dd>&lt;b&gt;&amp;&quot;</dd>');
  });
});

describe('a server that refuses', () => {
  it('for good is not asked again until the administrator says so', async () => {
    await queued();
    server.refuse.push({ code: 550, text: 'no such user lin@example.com' });
    await sendDue(floor);
    expect(await states()).toEqual([{ state: 'failed', reason: 'refused-for-good', attempts: 1 }]);
    world.clock.now = new Date(START.getTime() + 86_400_000);
    expect(await sendDue(floor)).toBe(0);
    const [row] = await world.t.adminDb.selectFrom('outgoing_message').select('id').execute();
    const admin = world.actor(await world.account(), 'system_admin');
    await dispatch(world.floor, retryMessage, { messageId: row?.id ?? '' }, admin);
    await sendDue(floor);
    expect(server.mails).toHaveLength(1);
    expect(await states()).toEqual([{ state: 'sent', reason: null, attempts: 1 }]);
  });

  it('for now (greylisting) is asked again later, with the same Message-ID', async () => {
    const seen: (string | undefined)[] = [];
    server.onMail = (mail) => void seen.push(mail.messageId);
    await queued();
    server.refuse.push({ code: 451, text: 'greylisted' }, { code: 450, text: 'still greylisted' });
    await sendDue(floor);
    expect(await states()).toEqual([{ state: 'queued', reason: 'refused-for-now', attempts: 1 }]);
    expect(await sendDue(floor)).toBe(0);
    world.clock.now = new Date(START.getTime() + 61_000);
    await sendDue(floor);
    world.clock.now = new Date(START.getTime() + 10 * 60_000);
    await sendDue(floor);
    expect(await states()).toEqual([{ state: 'sent', reason: null, attempts: 3 }]);
    expect(seen).toHaveLength(1);
  });

  it('for ever is given up after the last try, as a dead letter with its reason', async () => {
    await queued();
    for (let n = 0; n < PATIENT.maxAttempts + 2; n++) {
      server.refuse.push({ code: 421, text: 'busy' });
      await sendDue(floor);
      world.clock.now = new Date(world.clock.now.getTime() + 13 * 3_600_000);
    }
    expect(await states()).toEqual([
      { state: 'failed', reason: 'refused-for-now', attempts: PATIENT.maxAttempts },
    ]);
  });

  it('a password is our mistake, not the message’s', async () => {
    const picky = await openMailServer({
      authOptional: false,
      hideSTARTTLS: true,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, callback) => callback(new Error('no')),
    });
    await queued();
    await sendDue(floorAt({ port: picky.port, user: 'zhuye', password: 'wrong' }));
    await picky.close();
    expect(await states()).toEqual([{ state: 'queued', reason: 'sign-in-refused', attempts: 1 }]);
  });
});

describe('a server that one cannot rely on', () => {
  it('is not spoken to in clear where encryption is asked for', async () => {
    await queued();
    await sendDue(floorAt({ port: server.port, security: 'starttls' }));
    expect(server.mails).toEqual([]);
    expect(await states()).toEqual([{ state: 'queued', reason: 'not-secure', attempts: 1 }]);
  });

  it('is not trusted with a certificate that nobody vouches for', async () => {
    const shady = await openMailServer({ disabledCommands: [], ...CERTIFIED });
    await queued();
    await sendDue(floorAt({ port: shady.port, security: 'starttls' }));
    expect(shady.mails).toEqual([]);
    await shady.close();
    expect((await states())[0]).toMatchObject({ state: 'queued', attempts: 1 });
  });

  it.each(['starttls', 'tls'] as const)(
    'is trusted with one that somebody vouches for: %s',
    async (security) => {
      const usual = tls.getCACertificates();
      tls.setDefaultCACertificates([...usual, MAIL_CERTIFICATE]);
      const sound = await openMailServer({
        ...CERTIFIED,
        disabledCommands: [],
        secure: security === 'tls',
        authOptional: false,
        onAuth: ({ username, password }, _session, callback) =>
          password === 'right' ? callback(null, { user: username }) : callback(new Error('no')),
      });
      await queued();
      await sendDue(floorAt({ port: sound.port, security, user: 'zhuye', password: 'right' }));
      await sound.close();
      tls.setDefaultCACertificates(usual);
      expect(sound.mails).toHaveLength(1);
      expect((await states())[0]).toMatchObject({ state: 'sent', attempts: 1 });
    },
  );

  it('is waited for no longer than the time-out', async () => {
    const sockets: Socket[] = [];
    const mute: Server = createServer((socket) => void sockets.push(socket));
    mute.listen(0, '127.0.0.1');
    await once(mute, 'listening');
    await queued();
    await sendDue(floorAt({ port: (mute.address() as AddressInfo).port, timeoutMs: 200 }));
    for (const socket of sockets) socket.destroy();
    mute.close();
    expect(await states()).toEqual([{ state: 'queued', reason: 'too-slow', attempts: 1 }]);
  });

  it('is tried again where nobody answers', async () => {
    const { port } = server;
    await server.close();
    await queued();
    await sendDue(floorAt({ port }));
    server = await openMailServer();
    expect(await states()).toEqual([{ state: 'queued', reason: 'no-connection', attempts: 1 }]);
  });
});
