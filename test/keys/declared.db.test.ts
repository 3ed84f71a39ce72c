import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedColumns } from '../../src/app.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/testing/index.ts';

let t: TestDatabase;
let columns: string[];
beforeAll(async () => {
  t = await testDatabase();
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype`.execute(t.adminDb);
  columns = rows.map((row) => row.name).toSorted();
});
afterAll(() => t.close());

const sealed = sealedColumns.filter((place) => !place.json).map(({ table, column }) => `${table}.${column}`);
const indexes = sealedColumns.flatMap(({ table, indexes: own = [] }) =>
  own.flatMap(({ at }) => (typeof at === 'string' ? [`${table}.${at}`] : [])),
);

/** Bytes that are neither: hashes, public keys and signatures, which a change of the master does not touch. */
const PLAIN = /(_hash|_sha256|\.sha256|\.hash|\.head|\.signature|_key|\.public_key|credential_id)$/;

test('every column of sealed values or blind indexes is declared', () => {
  const named = columns.filter((name) => /_(enc|bidx)$/.test(name));
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => ![...sealed, ...indexes].includes(name))).toEqual([]);
});

test('every other column of bytes is declared too, or plainly a hash, a public key or a signature', () => {
  const known = [...sealed, ...indexes];
  expect(columns.filter((name) => !known.includes(name) && !PLAIN.test(name))).toEqual([]);
});

test('every declaration names a column that is there', async () => {
  const { rows } = await sql<{ name: string }>`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`.execute(t.adminDb);
  const there = new Set(rows.map((row) => row.name));
  const all = sealedColumns.flatMap(({ table, column, row, indexes: own = [] }) =>
    [column, ...row, ...own.map(({ at }) => at)]
      .filter((part) => typeof part === 'string')
      .map((part) => `${table.split('.').at(-1)}.${part}`),
  );
  expect(all.filter((name) => !there.has(name))).toEqual([]);
});

test('no two places share their additional data, unless one is the plan of the other', () => {
  const own = sealedColumns.filter((place) => !place.json);
  expect(new Set(own.map(({ aad }) => aad)).size).toBe(own.length);
});
