import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { refuse } from '../../kernel/problem.ts';
import { systemActor, type Actor } from '../access/actor.ts';
import { transact, type Context, type Floor } from '../action/index.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { waiting, type RetryPolicy } from './deliver.ts';
import { fixtureFloor } from './fixture.ts';
import { defineEvent, on, type Subscriber } from './index.ts';
import { deadLetters, pruneEvents, retryDead } from './letters.ts';
import { deliverAll, startEventWorker } from './worker.ts';

const began = defineEvent({
  name: 'test.began',
  payload: z.object({ person: z.string(), n: z.coerce.number() }),
  about: (p) => p.person,
});
const ended = defineEvent({ name: 'test.ended', payload: z.object({ n: z.number() }) });
const AT_ONCE: RetryPolicy = { maxAttempts: 3, waitAfter: () => 0 };
const CLERK: Actor = {
  id: uuidv7(),
  name: '甲',
  role: 'county_clerk',
  regionCode: '350102',
  scope: { lo: 350102000000, hi: 350103000000 },
  personId: null,
  via: 'web',
};

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ modules: [] });
  await sql`create table effect (subscriber text, person text, n integer)`.execute(t.ownerDb);
});
afterAll(() => t.close());
beforeEach(() => sql`truncate outbox_event, outbox_delivery, audit_event, effect`.execute(t.adminDb));

const note = (ctx: Context, subscriber: string, person: string, n: number) =>
  sql`insert into effect values (${subscriber}, ${person}, ${n})`.execute(ctx.db);
const effects = async () =>
  (await sql<{ subscriber: string; person: string; n: number }>`select * from effect`.execute(t.adminDb))
    .rows;
const keep = (name: string): Subscriber =>
  on(began, { name, handle: async (ctx, p) => void (await note(ctx, name, p.person, p.n)) });
const floorWith = (...subscribers: Subscriber[]) => fixtureFloor(t.db, { subscribers });
const raiseBegan = (floor: Floor, person: string, n: number, actor = CLERK) =>
  transact(floor, actor, ({ ctx }) => ctx.raise(began, { person, n }));

describe('an event', () => {
  it('reaches each of its subscribers once, in the scope of who raised it', async () => {
    const seen: Actor[] = [];
    const who = on(began, { name: 'b.who', handle: async (ctx) => void seen.push(ctx.actor) });
    const floor = floorWith(keep('a.keep'), who);
    await raiseBegan(floor, 'p', 1);
    expect(await deliverAll(floor)).toBe(2);
    expect(await deliverAll(floor)).toBe(0);
    expect(await effects()).toEqual([{ subscriber: 'a.keep', person: 'p', n: 1 }]);
    expect(seen).toEqual([{ ...CLERK, via: 'event' }]);
  });

  it('that is rolled back with its act never happened', async () => {
    const floor = floorWith(keep('a.keep'));
    const failed = transact(floor, CLERK, async ({ ctx }) => {
      await ctx.raise(began, { person: 'p', n: 1 });
      throw refuse('conflict', 'no');
    });
    await expect(failed).rejects.toMatchObject({ problem: { code: 'no' } });
    expect(await deliverAll(floor)).toBe(0);
  });

  it('must fit its schema', async () => {
    await expect(raiseBegan(floorWith(), 'p', Number.NaN)).rejects.toThrow('expected number, received NaN');
  });

  it('may be raised by a handler, and leads on', async () => {
    const first = on(began, { name: 'a.first', handle: (ctx, p) => ctx.raise(ended, { n: p.n + 1 }) });
    const second = on(ended, {
      name: 'b.second',
      handle: async (ctx, p) => void (await note(ctx, 'b', '', p.n)),
    });
    const floor = floorWith(first, second);
    await raiseBegan(floor, 'p', 1);
    expect(await deliverAll(floor)).toBe(2);
    expect(await effects()).toMatchObject([{ n: 2 }]);
  });

  it('leaves an audit event of what its subscriber did', async () => {
    const floor = floorWith(
      on(began, {
        name: 'a.note',
        handle: async (ctx) => ctx.note({ table: 'person', id: CLERK.id ?? '', city: 3501 }),
      }),
    );
    await raiseBegan(floor, 'p', 1);
    await deliverAll(floor);
    const rows = await t.adminDb
      .selectFrom('audit_event')
      .select(['action', 'actor', 'via', 'city'])
      .execute();
    expect(rows).toEqual([{ action: 'a.note', actor: CLERK.id, via: 'event', city: 3501 }]);
  });

  it('is seen by nobody but the house, and by the administrator', async () => {
    const floor = floorWith(keep('a.keep'));
    await raiseBegan(floor, 'p', 1);
    const count = (actor: Actor) =>
      transact(floor, actor, async ({ ctx }) => {
        const events = await ctx.db.selectFrom('outbox_event').select('id').execute();
        const deliveries = await ctx.db.selectFrom('outbox_delivery').select('seq').execute();
        return events.length + deliveries.length;
      });
    expect(await count(CLERK)).toBe(0);
    expect(await count(systemActor())).toBe(2);
    expect(await count({ ...CLERK, role: 'system_admin' })).toBe(2);
  });
});

describe('order', () => {
  it('holds for one subject, also while an earlier delivery fails', async () => {
    let broken = true;
    const shaky = on(began, {
      name: 'a.shaky',
      async handle(ctx, p) {
        if (broken && p.person === 'p') throw new Error('not now');
        await note(ctx, 'a', p.person, p.n);
      },
    });
    const floor = floorWith(shaky);
    for (const [person, n] of [
      ['p', 1],
      ['p', 2],
      ['q', 3],
      ['p', 4],
      ['q', 5],
    ] as const)
      await raiseBegan(floor, person, n);
    const later: RetryPolicy = { maxAttempts: 3, waitAfter: () => 3600 };
    expect(await deliverAll(floor, later)).toBe(3);
    expect((await effects()).map((e) => e.n)).toEqual([3, 5]);
    broken = false;
    await sql`update outbox_delivery set next_at = now() where state = 'pending'`.execute(t.adminDb);
    await deliverAll(floor, later);
    expect((await effects()).map((e) => e.n)).toEqual([3, 5, 1, 2, 4]);
  });
});

describe('failure', () => {
  it('takes back what the handler did, and ends in a dead letter that a person can send again', async () => {
    let broken = true;
    const shaky = on(began, {
      name: 'a.shaky',
      async handle(ctx, p) {
        await note(ctx, 'a', p.person, p.n);
        if (broken) throw refuse('conflict', 'not-now');
      },
    });
    const floor = floorWith(shaky);
    await raiseBegan(floor, 'p', 1);
    await raiseBegan(floor, 'p', 2);
    expect(await deliverAll(floor, AT_ONCE)).toBe(6);
    expect(await effects()).toEqual([]);
    const letters = await transact(floor, systemActor(), ({ ctx }) => deadLetters(ctx.db));
    expect(letters).toMatchObject([
      { subscriber: 'a.shaky', event: 'test.began', attempts: 3, lastError: 'not-now' },
      { subscriber: 'a.shaky', event: 'test.began' },
    ]);
    broken = false;
    expect(await retryDead(floor)).toBe(2);
    await deliverAll(floor, AT_ONCE);
    expect((await effects()).map((e) => e.n)).toEqual([1, 2]);
  });

  it('is told without what the event was about', async () => {
    const floor = floorWith(
      on(began, { name: 'a.bad', handle: () => Promise.reject(new Error('张明 350102199003076616')) }),
    );
    await raiseBegan(floor, '张明', 1);
    await deliverAll(floor, AT_ONCE);
    expect(floor.lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(floor.lines)).not.toMatch(/张明|350102199003076616/);
  });

  it('of a subscriber that this version does not know waits for one that does', async () => {
    await raiseBegan(floorWith(keep('a.keep')), 'p', 1);
    expect(await deliverAll(floorWith(), { maxAttempts: 3, waitAfter: () => 3600 })).toBe(1);
    await sql`update outbox_delivery set next_at = now()`.execute(t.adminDb);
    expect(await deliverAll(floorWith(keep('a.keep')), AT_ONCE)).toBe(1);
    expect(await effects()).toHaveLength(1);
  });
});

describe('workers', () => {
  it('share the work without doing anything twice, and stop when it is done', async () => {
    const floor = floorWith(keep('a.keep'), keep('b.keep'));
    for (let n = 0; n < 40; n++) await raiseBegan(floor, `p${n % 7}`, n);
    const workers = await Promise.all(
      [1, 2].map(() => startEventWorker(floor, { url: t.appUrl, pollMs: 20 })),
    );
    await expect.poll(() => waiting(floor, 1), { timeout: 30_000 }).toEqual([]);
    await Promise.all(workers.map((w) => w.stop()));
    const done = await effects();
    expect(done).toHaveLength(80);
    expect(new Set(done.map((e) => `${e.subscriber} ${e.n}`)).size).toBe(80);
    for (const person of ['p0', 'p6']) {
      const order = done.filter((e) => e.subscriber === 'a.keep' && e.person === person).map((e) => e.n);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
  });

  it('are woken by the event itself', async () => {
    let woken = () => {};
    const heard = new Promise<void>((resolve) => (woken = resolve));
    const floor = floorWith(on(began, { name: 'a.wake', handle: async () => woken() }));
    const worker = await startEventWorker(floor, { url: t.appUrl, pollMs: 3_600_000 });
    await raiseBegan(floor, 'p', 1);
    await heard;
    await worker.stop();
  });

  it('clear away what was done long ago, and nothing else', async () => {
    const floor = floorWith(keep('a.keep'));
    for (let n = 0; n < 3; n++) await raiseBegan(floor, `p${n}`, n);
    await deliverAll(floor);
    await raiseBegan(floor, 'q', 9);
    await sql`update outbox_event set at = now() - interval '40 days' where payload->>'n' <> '0'`.execute(
      t.adminDb,
    );
    expect(await pruneEvents(floor, 30)).toBe(2);
    expect(await deliverAll(floor)).toBe(1);
  });
});
