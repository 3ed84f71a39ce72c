import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { systemActor } from '../access/actor.ts';
import { anywhere, defineQuery, dispatch } from '../action/index.ts';
import { fixtureFloor } from '../event/fixture.ts';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { connect, type Connection } from './connect.ts';

let t: TestDatabase;
let connection: Connection;
let given: pg.PoolClient;
beforeAll(async () => {
  t = await testDatabase({ modules: [] });
  connection = connect(t.appUrl, 1);
  connection.pool.on('connect', (client) => void (given = client));
});
afterAll(async () => {
  await connection?.close();
  await t?.close();
});

/** Asks, is cut off between two questions, and asks again. */
const cutOff = defineQuery({
  name: 'test.cut-off',
  title: '断开',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'none',
  async run(ctx) {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(ctx.db);
    // Not events.once: it rejects on the client's `error`, which comes before its `end` and before anybody waits here.
    const ended = new Promise((resolve) => void given.once('end', resolve));
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(t.adminDb);
    await ended;
    const again = await sql<{ one: number }>`select 1 as one`.execute(ctx.db);
    return again.rows[0]?.one ?? null;
  },
});

test('a connection that ends in the middle of a transaction fails that act alone, and ends nothing else', async () => {
  // Without a listener the error would be thrown at nobody, which ends the process (and this test run).
  const floor = fixtureFloor(connection.db, {});
  const outcome = await dispatch(floor, cutOff, {}, systemActor());
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'unavailable', code: 'database-away' } });
  // The pool has one place: it was given free, and filled anew.
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(connection.db);
  expect(rows).toEqual([{ one: 1 }]);
});
