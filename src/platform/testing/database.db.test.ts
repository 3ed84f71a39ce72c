import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from './index.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase({ modules: [] });
});
afterAll(() => t.close());

test('the application is neither superuser nor owner, and cannot pass by row-level security', async () => {
  const { rows } = await sql<{ name: string; rolsuper: boolean; rolbypassrls: boolean }>`
    select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user`.execute(
    t.db,
  );
  expect(rows).toEqual([{ name: 'zhuye_app', rolsuper: false, rolbypassrls: false }]);
});

test('civil dates arrive as text and bigints as numbers', async () => {
  const { rows } = await sql`select date '2024-02-29' as day, 351028000000::bigint as key`.execute(t.db);
  expect(rows).toEqual([{ day: '2024-02-29', key: 351028000000 }]);
});

test('two databases of one run do not see each other', async () => {
  const other = await testDatabase({ schema: 'empty' });
  await sql`create table only_here (n int)`.execute(other.ownerDb);
  await expect(sql`select 1 from only_here`.execute(t.ownerDb)).rejects.toThrow(/only_here/);
  await other.close();
});
