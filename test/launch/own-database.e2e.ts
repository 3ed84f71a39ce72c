import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';
import { startPostgres, type EmbeddedServer } from '../../src/platform/database/embedded.ts';
import { addAccount, dataFolder, startProduct, zhuye } from './product.ts';

// What DATABASE_URL promises: a server of one's own is migrated and served, and nothing is put into it.
let folder: string;
let own: EmbeddedServer;
beforeEach(async () => {
  const server = dataFolder();
  const data = dataFolder();
  folder = data.path;
  own = await startPostgres({ dataFolder: server.path, volatile: true });
  return async () => {
    await data.remove();
    await server.remove();
  };
});

test('nothing is seeded and nobody can sign in until an account is made', async () => {
  const settings = { DATABASE_URL: own.ownerUrl, DATA_DIR: folder };
  const product = await startProduct({ ...settings, SAMPLE: '' });
  const { db, close } = connect(own.superuserUrl, 1);
  const counted = await sql`
    select (select count(*) from person) as people, (select count(*) from account) as accounts`.execute(db);
  await close();
  expect(counted.rows).toEqual([{ people: 0, accounts: 0 }]);
  expect(product.said()).not.toContain('密码');
  expect(await addAccount('first', settings)).toBe(true);
  product.child.kill('SIGTERM');
  expect(await product.ended).toBe(0);
});

test('another master key is refused before it can do harm', async () => {
  const settings = { DATABASE_URL: own.ownerUrl, DATA_DIR: folder };
  expect(await zhuye(['migrate'], settings).ended).toBe(0);
  rmSync(join(folder, 'master.key'));
  const run = zhuye(['migrate'], settings);
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('主密钥与这个数据库不符');
});

test('several nodes that start at once over one server all come up', async () => {
  const settings = { DATABASE_URL: own.ownerUrl, DATA_DIR: folder };
  const nodes = await Promise.all([1, 2, 3].map(() => zhuye(['migrate', '--json'], settings).ended));
  expect(nodes).toEqual([0, 0, 0]);
});
