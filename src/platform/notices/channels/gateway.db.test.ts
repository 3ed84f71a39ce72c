import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoWork, openNoticeWorld, type NoticeWorld } from '../../../../test/house/notices.ts';
import { publicActor } from '../../access/actor.ts';
import { dispatch } from '../../action/index.ts';
import { takeReceipt } from '../actions/receipt.ts';
import { saveNoticeSettings } from '../actions/save-settings.ts';
import { bindWechat, makeWechatCode } from '../actions/wechat.ts';
import { sendDue } from '../send/send.ts';
import { sign } from './signature.ts';

const SECRET = 'secret-shared-with-the-provider';
const START = new Date('2026-03-02T02:00:00Z');

interface Asked {
  headers: IncomingMessage['headers'];
  body: string;
}

/** A provider that sends each idempotency key once. */
let gateway: Server;
let asked: Asked[];
let sent: Map<string, string>;
let answerWith: number;
let world: NoticeWorld;

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = Buffer.concat(pieces).toString('utf8');
      asked.push({ headers: request.headers, body });
      const key = String(request.headers['idempotency-key']);
      if (answerWith === 200) sent.set(key, body);
      response.writeHead(answerWith, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ providerId: `p-${key}` }));
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/send`;
  const settings = { kind: 'gateway', url, secret: SECRET, timeoutMs: 2000 } as const;
  world = await openNoticeWorld({
    publicUrl: 'https://zhuye.example',
    channels: { email: null, sms: settings, wechat: settings },
  });
}, 120_000);
beforeEach(async () => {
  asked = [];
  sent = new Map();
  answerWith = 200;
  world.clock.now = START;
  await sql`delete from outgoing_message`.execute(world.t.adminDb);
});
afterAll(async () => {
  gateway?.close();
  await world?.close();
});

const rows = () => world.t.adminDb.selectFrom('outgoing_message').selectAll().orderBy('id').execute();

async function reader(): Promise<string> {
  const id = await world.account({ phone: '13800001234' });
  const all = { quiet: 'no', digest: 'at-once', sms: ['demo'], wechat: ['demo'] } as const;
  const input = { ...all, sms: [...all.sms], wechat: [...all.wechat] };
  await dispatch(world.floor, saveNoticeSettings, input, world.actor(id));
  return id;
}

describe('a short message', () => {
  it('is asked for by a signed request that tells nothing about anybody', async () => {
    await world.give(await reader(), demoWork, { id: 'case-7', name: '林某某' });
    await sendDue(world.floor);
    const [{ headers, body } = { headers: {}, body: '' }] = asked;
    expect(JSON.parse(body)).toMatchObject({
      channel: 'sms',
      to: '13800001234',
      url: 'https://zhuye.example/notices',
    });
    expect(body).not.toMatch(/林|case-7/);
    const digest = createHash('sha256').update(body).digest('hex');
    const parts = [String(headers['x-zhuye-time']), String(headers['idempotency-key']), digest];
    expect(headers['x-zhuye-signature']).toBe(sign(SECRET, parts));
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', provider_id: `p-${row?.id}`, address: null });
  });

  it.each([
    [503, 'queued', 'refused-for-now'],
    [429, 'queued', 'refused-for-now'],
    [401, 'queued', 'sign-in-refused'],
    [400, 'failed', 'refused-for-good'],
    [302, 'queued', 'no-connection'],
  ])('that is answered with %i is then %s', async (status, state, reason) => {
    answerWith = status;
    await world.give(await reader(), demoWork, { id: 'a', name: 'b' });
    await sendDue(world.floor);
    expect(await rows()).toMatchObject([{ state, reason }]);
  });

  it('whose answer was lost is asked for again under the same key, so it is sent once', async () => {
    await world.give(await reader(), demoWork, { id: 'a', name: 'b' });
    await sendDue(world.floor);
    // As after a crash between the provider's answer and the mark.
    await sql`update outgoing_message set state = 'queued', lease_until = ${new Date(START.getTime() + 300_000)}`.execute(
      world.t.adminDb,
    );
    expect(await sendDue(world.floor)).toBe(0);
    world.clock.now = new Date(START.getTime() + 300_001);
    await sendDue(world.floor);
    expect(asked).toHaveLength(2);
    expect(sent.size).toBe(1);
  });
});

describe('what the provider reports', () => {
  const report = (
    state: 'delivered' | 'failed',
    providerId: string,
    more: { at?: string; secret?: string } = {},
  ) => {
    const at = more.at ?? START.toISOString();
    const signature = sign(more.secret ?? SECRET, ['receipt', 'sms', providerId, state, at]);
    const input = { channel: 'sms' as const, providerId, state, at, signature };
    return dispatch(world.floor, takeReceipt, input, publicActor('api'));
  };

  it('is put down once: a late failure does not undo a delivery', async () => {
    await world.give(await reader(), demoWork, { id: 'a', name: 'b' });
    await sendDue(world.floor);
    const providerId = (await rows())[0]?.provider_id ?? '';
    await report('failed', providerId);
    expect(await rows()).toMatchObject([{ state: 'failed', reason: 'provider-failed' }]);
    await report('delivered', providerId);
    await report('failed', providerId);
    expect(await rows()).toMatchObject([{ state: 'sent', reason: null, delivered_at: START }]);
  });

  it.each([
    ['a foreign secret', { secret: 'another-secret-0123' }],
    ['an old signature', { at: '2026-03-02T01:54:59.000Z' }],
    ['one from the future', { at: '2026-03-02T02:05:01.000Z' }],
  ])('is not taken with %s', async (_name, more) => {
    expect(await report('delivered', 'p-1', more)).toMatchObject({
      ok: false,
      problem: { code: 'notices.bad-signature' },
    });
  });
});

describe('WeChat', () => {
  const bind = (code: string, openid = 'oABC_1234567890') => {
    const at = world.clock.now.toISOString();
    const signature = sign(SECRET, ['bind', 'wechat', code, openid, at]);
    return dispatch(
      world.floor,
      bindWechat,
      { channel: 'wechat', code, openid, at, signature },
      publicActor('api'),
    );
  };

  it('reaches the follower who sent the code of the account, which works once', async () => {
    const id = await reader();
    const made = await dispatch(world.floor, makeWechatCode, {}, world.actor(id));
    const code = made.ok ? made.value.code : '';
    expect(await bind(code)).toMatchObject({ ok: true });
    expect(await bind(code)).toMatchObject({ ok: false, problem: { code: 'notices.wechat-code-unknown' } });
    await world.give(id, demoWork, { id: 'a', name: 'b' });
    await sendDue(world.floor);
    const to = asked.map(({ body }) => (JSON.parse(body) as { to: string }).to);
    expect(to.toSorted()).toEqual(['13800001234', 'oABC_1234567890']);
  });

  it('takes no code that is older than ten minutes', async () => {
    const made = await dispatch(world.floor, makeWechatCode, {}, world.actor(await reader()));
    world.clock.now = new Date(START.getTime() + 601_000);
    expect(await bind(made.ok ? made.value.code : '')).toMatchObject({ ok: false });
  });
});
