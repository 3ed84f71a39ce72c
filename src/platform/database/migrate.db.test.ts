import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { migrate, type MigrationFolder } from './migrate.ts';

let t: TestDatabase;
let root: string;
beforeAll(async () => {
  t = await testDatabase({ modules: ['platform'] });
  root = mkdtempSync(join(tmpdir(), 'zhuye-migrate-'));
  await sql`truncate kysely_migration`.execute(t.ownerDb);
});
afterAll(async () => {
  await t.close();
  rmSync(root, { recursive: true });
});

function room(module: string, files: Record<string, string>): MigrationFolder {
  const folder = join(root, module);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.sql`), text);
  return { module, folder };
}
const run = (...folders: MigrationFolder[]) => migrate(t.ownerUrl, new URL(t.appUrl).password, folders);

test('a room that is added in between, or a file that is added later, runs once and nothing else does', async () => {
  const early = room('zeta', { '001-a': 'create table zeta_a (n int)' });
  const late = room('alpha', { '001-a': 'create table alpha_a (n int)' });
  expect(await run(early, late)).toEqual(['00-zeta/001-a', '01-alpha/001-a']);
  const between = room('midway', { '001-a': 'create table midway_a as table zeta_a' });
  room('zeta', { '002-b': 'create table zeta_b (n int)' });
  expect(await run(early, between, late)).toEqual(['00-zeta/002-b', '01-midway/001-a']);
  expect(await run(early, between, late)).toEqual([]);
});
