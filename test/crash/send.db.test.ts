import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Outside } from '../../src/platform/notices/index.ts';
import { saveNoticeSettings } from '../../src/platform/notices/actions/save-settings.ts';
import { dispatch } from '../../src/platform/action/index.ts';
import { openMailServer } from '../house/mail-server.ts';
import { demoWork, openNoticeWorld, type NoticeWorld } from '../house/notices.ts';

const WORKER = join(import.meta.dirname, 'send-worker.ts');
const LEASE_MS = 301_000;
const COUNT = 3;

let world: NoticeWorld;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  world = await openNoticeWorld();
}, 120_000);
afterAll(() => world?.close());
beforeEach(async () => {
  await world.t.adminDb.deleteFrom('outgoing_message').execute();
});

async function giveAll(outside: Outside): Promise<void> {
  world.floor.params.notices = { ...world.floor.params.notices, outside };
  const id = await world.account({ email: 'a@example.com', phone: '13800001234' });
  const all = { quiet: 'no' as const, digest: 'at-once' as const, email: ['demo'], sms: ['demo'] };
  await dispatch(world.floor, saveNoticeSettings, all, world.actor(id));
  for (let n = 0; n < COUNT; n++) await world.give(id, demoWork, { id: String(n), name: 'x' });
}

/** Whoever is sending now dies, before it hears that the other side has the message. */
async function kill(): Promise<void> {
  const dying = worker;
  worker = null;
  if (!dying) return;
  dying.kill('SIGKILL');
  await once(dying, 'exit');
}

/** Lets workers run one after another, each with a clock that is a lease later, until nothing waits. */
async function untilSent(outside: Outside): Promise<number> {
  for (let runs = 1; ; runs++) {
    const child = spawn(
      process.execPath,
      [WORKER, world.t.appUrl, world.clock.now.toISOString(), JSON.stringify(outside)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    worker = child;
    await once(child, 'exit');
    const rows = await world.t.adminDb.selectFrom('outgoing_message').select('state').execute();
    if (rows.every(({ state }) => state === 'sent')) return runs;
    world.clock.now = new Date(world.clock.now.getTime() + LEASE_MS);
  }
}

test('a worker killed after the mail server took a mail: sent again under the same Message-ID, none lost', async () => {
  const server = await openMailServer();
  let taken = 0;
  server.onMail = () => (++taken % 2 === 1 ? kill() : undefined);
  const email = {
    kind: 'smtp',
    host: '127.0.0.1',
    port: server.port,
    security: 'plain',
    user: null,
    password: null,
    from: 'notice@zhuye.example',
    timeoutMs: 5000,
  } as const;
  const outside: Outside = {
    publicUrl: 'https://zhuye.example',
    channels: { email, sms: null, wechat: null },
  };
  await giveAll(outside);
  const runs = await untilSent(outside);
  await server.close();
  expect(runs).toBeGreaterThan(1);
  expect(server.mails.length).toBeGreaterThan(COUNT);
  const byId = Map.groupBy(server.mails, (mail) => mail.messageId);
  expect(byId.size).toBe(COUNT);
  for (const copies of byId.values())
    expect(new Set(copies.map(({ text }) => text?.replace(/token=.*/, ''))).size).toBe(1);
}, 120_000);

test('a worker killed after the gateway took a message: the gateway knows it again and sends it once', async () => {
  const sent = new Map<string, string>();
  let asked = 0;
  const gateway = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', async () => {
      const key = String(request.headers['idempotency-key']);
      sent.set(key, Buffer.concat(pieces).toString('utf8'));
      if (++asked % 2 === 1) await kill();
      response.end(JSON.stringify({ providerId: key }));
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`;
  const sms = { kind: 'gateway', url, secret: 'a-secret-of-the-tests', timeoutMs: 5000 } as const;
  const outside: Outside = {
    publicUrl: 'https://zhuye.example',
    channels: { email: null, sms, wechat: null },
  };
  await giveAll(outside);
  const runs = await untilSent(outside);
  gateway.close();
  expect(runs).toBeGreaterThan(1);
  expect(asked).toBeGreaterThan(COUNT);
  expect(sent.size).toBe(COUNT);
}, 120_000);
