import { sql } from 'kysely';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiDoor } from '../src/platform/doors/http.ts';
import { account, openHouse, PASSWORD, residentId, type House } from './house/house.ts';

let house: House;
let api: Hono;
let token: string;

beforeAll(async () => {
  house = await openHouse();
  api = apiDoor(house.app.floor, house.app.say);
  await account(house, 'county_clerk', '350102');
  token = (await signIn(PASSWORD, CLERK, house.codes.next(CLERK))).body.token as string;
}, 120_000);
afterAll(() => house?.close());

async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const answer = await api.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers,
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}
const CLERK = 'county_clerk-350102';
const signIn = (password: string, name = CLERK, code?: string) =>
  post('/v1/sign-in', { name, password, ...(code && { code }) });
const call = (name: string, body: unknown, more: Record<string, string> = {}) =>
  post(`/v1/${name}`, body, { authorization: `Bearer ${token}`, ...more });
const someone = (n: number) => ({
  residentId: residentId(n),
  certificateNo: `${residentId(n)}43`,
  region: '350102',
  name: `门${n}`,
});

describe('the programs’ door', () => {
  it('tells what is wrong in one shape, without a stack trace', async () => {
    const answers = [
      [await call('people.search', 'not json'), 400, 'not-json'],
      [await call('people.search', '[]'), 400, 'check-input'],
      [await call('people.none', {}), 404, 'unknown-operation'],
      [await call('people.search', { text: 'x'.repeat(2 * 1024 * 1024) }), 413, 'body-too-large'],
      [await call('people.open-person', { personId: '../../etc/passwd' }), 400, 'check-input'],
      [
        await call('people.open-person', { personId: '00000000-0000-7000-8000-000000000000' }),
        404,
        'no-such-record',
      ],
      [await call('access.list-accounts', {}), 403, 'role-may-not'],
      [await call('people.search', { text: 'a\u0000b' }), 400, 'bad-characters'],
    ] as const;
    for (const [answer, status, code] of answers) {
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.message).toMatch(/[。]$/);
      expect(JSON.stringify(answer.body)).not.toMatch(/\.ts:|node_modules| at /);
    }
  });

  it('does a repeated request once, and refuses the key for another', async () => {
    const first = await call('people.register-person', someone(700), { 'idempotency-key': 'k1' });
    const again = await call('people.register-person', someone(700), { 'idempotency-key': 'k1' });
    expect(again).toEqual(first);
    expect((await call('people.register-person', someone(701), { 'idempotency-key': 'k1' })).body.code).toBe(
      'key-reused',
    );
  });

  it('does two requests with one key at the same time once', async () => {
    const [a, b] = await Promise.all(
      [1, 2].map(() => call('people.register-person', someone(702), { 'idempotency-key': 'k2' })),
    );
    expect(a).toEqual(b);
    expect(a?.status).toBe(200);
  });

  it('describes every operation in an OpenAPI 3.1 document', async () => {
    const doc = (await (await api.request('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
    };
    expect(doc.openapi).toBe('3.1.0');
    for (const name of house.app.floor.operations.keys())
      expect(doc.paths).toHaveProperty([`/api/v1/${name}`]);
  });
});

describe('sign-in', () => {
  it('answers an unknown name and a wrong password alike, rests after repeated failures, and never keeps a token', async () => {
    await account(house, 'city_officer', '350100');
    const name = 'city_officer-350100';
    const unknown = await signIn('x'.repeat(12), 'nobody');
    const wrong = await signIn('x'.repeat(12), name);
    expect(wrong).toEqual(unknown);
    expect(wrong.status).toBe(401);
    for (let n = 0; n < 4; n++) await signIn('x'.repeat(12), name);
    expect((await signIn(PASSWORD, name)).body.code).toBe('sign-in-resting');
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from session where token_hash = ${Buffer.from(token)}`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('leaves traces of passed and failed tries, by account', async () => {
    const { rows } = await sql<{ class: string; n: number }>`
      select class, count(*)::int as n from audit_event where action = 'access.sign-in' group by class order by class`.execute(
      house.t.adminDb,
    );
    expect(rows).toEqual([
      { class: 'refused', n: 6 },
      { class: 'security', n: 1 },
    ]);
  });
});
