import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../src/platform/testing/index.ts';
import { CRASH_TABLE, crashRun } from './run.ts';

test('ten kills of the worker at random moments: each effect once, in order, none lost', async () => {
  const t = await testDatabase({ modules: [] });
  await sql.raw(CRASH_TABLE).execute(t.ownerDb);
  const result = await crashRun(t.appUrl, t.db, t.adminDb, 10, 20260101);
  expect(result).toEqual({ kills: 10, owed: 400, effects: 400, twice: 0, outOfOrder: 0 });
  await t.close();
});
