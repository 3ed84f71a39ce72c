import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp, type App } from '../src/app.ts';
import { serveApp, type Serving } from '../src/web/server.ts';

/** A house whose database is away: refused at once, or silent, as behind a wall that swallows packets. */
interface Cut {
  serving: Serving;
  app: App;
}

const TOKEN = `zhuye_session=${'a'.repeat(43)}`;
let silent: Server;
const cuts: Record<string, Cut> = {};

async function cut(port: number): Promise<Cut> {
  const app = createApp({
    appUrl: `postgres://zhuye_app:x@127.0.0.1:${port}/zhuye`,
    masterKey: Buffer.alloc(32, 7),
    dataDir: '/nonexistent',
    log: () => undefined,
  });
  return { app, serving: await serveApp(app, { port: 0, host: '127.0.0.1', sampleData: true }) };
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

beforeAll(async () => {
  silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  cuts['refused'] = await cut(await closedPort());
  cuts['silent'] = await cut((silent.address() as { port: number }).port);
});
afterAll(async () => {
  for (const { serving } of Object.values(cuts)) await serving.close();
  silent?.close();
});

async function get(kind: string, path: string, signedIn: boolean) {
  const began = performance.now();
  const answer = await fetch(`${cuts[kind]?.serving.url}${path}`, {
    headers: signedIn ? { cookie: TOKEN } : {},
    redirect: 'manual',
  });
  const text = await answer.text();
  return { status: answer.status, text, ms: performance.now() - began };
}

describe('while the database is away', () => {
  test.each([
    ['refused', '/people', true],
    ['refused', '/jobs', false],
    ['refused', '/', false],
    ['silent', '/people', true],
    ['silent', '/jobs', false],
    ['silent', '/', false],
  ] as const)('%s: %s answers in time with a page that says so', async (kind, path, signedIn) => {
    const { status, text, ms } = await get(kind, path, signedIn);
    expect(status).toBe(503);
    expect(text).toContain('<h1>系统现在不能用</h1>');
    expect(text).toMatch(/请过几分钟再试/);
    expect(text).not.toMatch(/ECONN|postgres|at .*\.ts/);
    expect(ms).toBeLessThan(2000);
  });

  test('pages that need nothing are still there', async () => {
    expect((await get('refused', '/settings', false)).status).toBe(200);
  });
});
