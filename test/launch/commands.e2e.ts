import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formEnrol, testCodes } from '../../src/platform/testing/index.ts';
import { addAccount, dataFolder, startProduct, zhuye, type Settings } from './product.ts';

/** What a command answers: exit code, what it says, and its one line of JSON. */
async function answer(args: string[], settings: Settings = {}) {
  const run = zhuye([...args, '--json'], settings);
  const code = await run.ended;
  const json: unknown = run.stdout() === '' ? null : JSON.parse(run.stdout());
  return { code, json, said: run.said() };
}

describe('without database, build or usable settings', () => {
  const broken = { PORT: 'eighty', DATABASE_URL: 'nowhere', MASTER_KEY: 'x', DATA_DIR: '/dev/null' };

  test('codes are checked', async () => {
    const { code, json } = await answer(['code', 'region', '350102'], broken);
    expect(code).toBe(0);
    expect(json).toMatchObject({ value: '350102', verdict: 'ok' });
  });

  test('help is given, and misuse is told from failure', async () => {
    const help = zhuye(['help'], broken);
    expect(await help.ended).toBe(0);
    expect(help.stdout()).toContain('用法：zhuye');
    for (const args of [
      ['nonsense'],
      ['call'],
      ['call', 'people.search', 'not json', '--as', 'x'],
      ['backup'],
      ['audit', 'forge'],
      ['start', 'now'],
    ]) {
      const run = zhuye(args, broken);
      expect(await run.ended, args.join(' ')).toBe(2);
      expect(run.stdout()).toBe('');
      expect(run.said()).toContain('用法：');
    }
  });

  test('the operations of the house are listed', async () => {
    const { json } = await answer(['call', '--list'], broken);
    expect(json).toContainEqual({ name: 'access.list-accounts', title: '账号列表' });
  });
});

describe('beside the running product', () => {
  const { path: folder, remove } = dataFolder();
  const here = { DATA_DIR: folder };
  const password = { ...here, ZHUYE_PASSWORD: 'a long password' };
  let code: () => string;
  let stop: () => Promise<unknown>;

  beforeAll(async () => {
    const product = await startProduct(here);
    stop = () => {
      product.child.kill('SIGTERM');
      return product.ended;
    };
    await addAccount('first', here);
    // The first sign-in of an administrator sets up the second factor; only then do programs get in.
    const unready = await answer(['call', 'access.list-accounts', '{}', '--as', 'first'], password);
    if (unready.code !== 1 || unready.json !== null)
      throw new Error('a program got in without a second factor');
    const who = { name: 'first', password: 'a long password' };
    let secret = '';
    const codes = testCodes(
      () => secret,
      () => new Date(),
    );
    await formEnrol(product.url, who, (read) => {
      secret = read;
      return codes.next('first');
    });
    code = () => codes.next('first');
  });
  afterAll(async () => {
    await stop();
    await remove();
  });

  test('an operation is called as an account, and only with its password', async () => {
    const call = ['call', 'access.list-accounts', '{}', '--as', 'first'];
    const opened = code();
    expect(await answer(call, { ...password, ZHUYE_CODE: opened })).toMatchObject({
      code: 0,
      json: { ok: true, value: [{ name: 'first' }] },
    });
    expect(await answer(call, { ...here, ZHUYE_PASSWORD: 'a wrong password' })).toMatchObject({
      code: 1,
      json: null,
    });
    expect(await answer(call, here)).toMatchObject({ code: 1, json: null });
    expect(await answer(call, { ...password, ZHUYE_CODE: opened })).toMatchObject({ code: 1, json: null });
  });

  test('a refusal is JSON too, with a sentence for people', async () => {
    const refused = await answer(['call', 'people.search', '{}', '--as', 'first'], {
      ...password,
      ZHUYE_CODE: code(),
    });
    expect(refused).toMatchObject({ code: 1, json: { ok: false, problem: { kind: 'forbidden' } } });
    expect(refused.said).not.toContain('    at ');
  });

  test('a backup restores into an empty folder, with equal counts and an intact audit', async () => {
    const file = join(folder, 'all.backup');
    const backup = await answer(['backup', file], here);
    expect(backup).toMatchObject({ code: 0, json: { file, tables: { 'public.account': 1 } } });
    expect((await answer(['backup', file], here)).said).toContain('已经存在');

    const fresh = dataFolder();
    const there = { DATA_DIR: fresh.path };
    const keyless = await answer(['restore', file], there);
    expect(keyless).toMatchObject({ code: 1, json: null });
    expect(keyless.said).toContain('master.key');
    mkdirSync(fresh.path, { recursive: true });
    copyFileSync(join(folder, 'master.key'), join(fresh.path, 'master.key'));
    const restored = await answer(['restore', file], there);
    expect(restored).toMatchObject({ code: 0, json: { auditIntact: true, tables: tablesOf(backup.json) } });
    expect(await answer(['audit', 'verify'], there)).toMatchObject({ code: 0, json: { intact: true } });
    expect(await addAccount('first', there)).toBe(false);
    expect((await answer(['restore', file], there)).said).toContain('已有数据');
    await fresh.remove();
  });

  test('restoring over the running product is refused', async () => {
    const file = join(folder, 'again.backup');
    await answer(['backup', file], here);
    const refused = await answer(['restore', file], here);
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('请先停止它');
  });

  test('secrets are for their owner alone, and not in what the server logs', async () => {
    const secrets = readFileSync(join(folder, 'secrets/database.json'), 'utf8');
    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    for (const secret of secrets.match(/[\w-]{32}/g) ?? []) expect(log).not.toContain(secret);
    expect(log).not.toContain('first');
  });
});

function tablesOf(report: unknown): Record<string, number> {
  const { tables } = report as { tables: Record<string, number> };
  return tables;
}
