import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { MASTER_KEY_BYTES } from '../../src/platform/crypto/index.ts';
import { testCodes } from '../../src/platform/testing/index.ts';
import { DEFAULT_SIZE, sampleFactorSecret, SAMPLE_PASSWORD } from '../../src/sample/index.ts';
import { dataFolder, startProduct, zhuye, type Run, type Settings } from '../launch/product.ts';

// The whole change of a master key at the terminal, while the product runs. The steps stand in their order.
vi.setConfig({ testTimeout: 180_000 });
const folder = dataFolder();
const settings: Settings = { DATA_DIR: folder.path, SAMPLE: '2000' };
const keyPath = join(folder.path, 'master.key');
const backupOf = (name: string) => join(folder.path, '..', name);
let product: Run & { url: string };
let oldKey: string;
let token: string;

interface Status {
  keys: { fingerprint: string; suite: string; state: string; values: number }[];
  places: { place: string; marks: Record<string, number> }[];
  unknown: number;
}

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

async function keys(args: string[], more: Settings = {}): Promise<Ended> {
  const run = zhuye(args, { ...settings, ...more });
  const code = await run.ended;
  return { code, out: run.stdout(), said: run.said() };
}
const status = async () => JSON.parse((await keys(['keys', 'status', '--json'])).out) as Status;

async function post(name: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(`${product.url}/api/v1/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return (await answer.json()) as Record<string, unknown>;
}

interface Found {
  total: number;
  rows: { id: string }[];
}
let sampleOf: { id: string; number: string }[];
const finds = async (text: string) => (await post('people.search', { text })) as unknown as Found;
const reveals = async (personId: string) =>
  (await post('people.reveal', { personId, field: 'residentId', purpose: 'verify', reason: '测试密钥更换' }))
    .value;

beforeAll(async () => {
  product = await startProduct(settings);
  oldKey = readFileSync(keyPath, 'utf8').trim();
  const codes = testCodes(
    (name) => sampleFactorSecret(DEFAULT_SIZE.seed, name),
    () => new Date(),
  );
  const session = await post('sign-in', {
    name: 'gulou',
    password: SAMPLE_PASSWORD,
    code: codes.next('gulou'),
  });
  token = String(session['token']);
  const { rows } = await finds('');
  sampleOf = await Promise.all(
    rows.slice(0, 3).map(async ({ id }) => ({ id, number: String(await reveals(id)) })),
  );
}, 180_000);
afterAll(async () => {
  product.child.kill('SIGTERM');
  await product.ended;
  await folder.remove();
});

async function stillReads(): Promise<void> {
  for (const { id, number } of sampleOf) {
    expect(number).toMatch(/^\d{17}[\dX]$/);
    expect((await finds(number)).rows.map((row) => row.id)).toEqual([id]);
    expect(await reveals(id)).toBe(number);
  }
}

describe('a change of the master key while the product runs', () => {
  test('a backup from before is taken', async () => {
    const taken = await keys(['backup', backupOf('before.backup')]);
    expect(taken.code).toBe(0);
    expect(taken.out).not.toContain('主密钥正在更换');
    await stillReads();
  });

  test('there is nothing to reseal or retire yet', async () => {
    expect((await keys(['keys', 'reseal'])).said).toContain('没有换下的密钥');
    expect((await keys(['keys', 'retire'])).said).toContain('没有换下的密钥');
    expect((await keys(['keys', 'turn'])).code).toBe(2);
    expect((await keys(['keys', 'rotate', '--suite', 'des'])).code).toBe(2);
  });

  test('rotate takes a new master of the other suite and keeps the old one', async () => {
    const turned = await keys(['keys', 'rotate', '--suite', 'sm4']);
    expect(turned).toMatchObject({ code: 0, out: expect.stringContaining('请马上另外保管一份') });
    const lines = readFileSync(keyPath, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^sm4:/);
    expect(lines[1]?.startsWith(`${oldKey} retired `)).toBe(true);
    await stillReads();
    const { keys: both, unknown } = await status();
    expect(both.map(({ suite, state }) => [suite, state])).toEqual([
      ['sm4', 'present'],
      ['aes', 'retired'],
    ]);
    expect(both[1]?.values).toBeGreaterThan(5_000);
    expect(unknown).toBe(0);
  });

  test('a backup now warns, and the audit trail still holds', async () => {
    const taken = await keys(['backup', backupOf('between.backup')]);
    expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('主密钥正在更换') });
    expect((await keys(['audit', 'verify'])).code).toBe(0);
  });

  test('retire refuses while anything carries the old one', async () => {
    age();
    const early = await keys(['keys', 'retire']);
    expect(early).toMatchObject({ code: 1, out: expect.stringContaining('不能删去') });
    expect(readFileSync(keyPath, 'utf8')).toContain(oldKey);
  });

  test('reseal seals everything anew, and the product reads on', async () => {
    const [done] = await Promise.all([keys(['keys', 'reseal']), stillReads()]);
    expect(done, done.said).toMatchObject({ code: 0, out: expect.stringContaining('旧密钥不再有内容用它') });
    await stillReads();
    const { keys: both } = await status();
    expect(both[1]?.values).toBe(0);
    expect(both[0]?.values).toBeGreaterThan(5_000);
  });

  test('retire forgets the old one; the product reads on, and the audit trail holds without it', async () => {
    age();
    const gone = await keys(['keys', 'retire']);
    expect(gone, gone.said).toMatchObject({ code: 0, out: expect.stringContaining('旧备份仍要它') });
    expect(readFileSync(keyPath, 'utf8')).not.toContain(oldKey);
    expect(readFileSync(join(folder.path, 'audit-keys.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1);
    await stillReads();
    expect((await keys(['audit', 'verify'])).code).toBe(0);
    expect((await keys(['backup', backupOf('after.backup')])).code).toBe(0);
  });

  /** The minute that retire waits has passed. */
  function age(): void {
    const text = readFileSync(keyPath, 'utf8');
    writeFileSync(
      keyPath,
      text.replace(/retired \S+/, `retired ${new Date(Date.now() - 3_600_000).toISOString()}`),
    );
  }
});

describe('a backup', () => {
  async function restored(name: string, more: Settings): Promise<Ended & { status: Ended }> {
    const fresh = dataFolder();
    mkdirSync(fresh.path);
    copyFileSync(keyPath, join(fresh.path, 'master.key'));
    const own = { DATA_DIR: fresh.path, SAMPLE: 'off', ...more };
    const done = await keys(['restore', backupOf(name)], own);
    const after = await keys(['keys', 'status', '--json'], own);
    await fresh.remove();
    return { ...done, status: after };
  }

  test('from after the change is restored with the new key alone', async () => {
    const done = await restored('after.backup', {});
    expect(done, done.said).toMatchObject({ code: 0, out: expect.stringContaining('审计记录完好') });
    expect(done.status.code).toBe(0);
  });

  test.each(['before.backup', 'between.backup'])(
    '%s asks for the old key, and is restored with it',
    async (name) => {
      const keyless = await restored(name, {});
      expect(keyless).toMatchObject({ code: 1, said: expect.stringContaining('RETIRED_KEYS') });
      const done = await restored(name, { RETIRED_KEYS: oldKey });
      expect(done, done.said).toMatchObject({ code: 0, out: expect.stringContaining('审计记录完好') });
      expect((JSON.parse(done.status.out) as Status).unknown).toBe(0);
    },
  );
});

test('a start with a suite that the present master has not says what to do', async () => {
  const run = await keys(['migrate'], { CIPHER_SUITE: 'aes' });
  expect(run).toMatchObject({ code: 1, said: expect.stringContaining('zhuye keys rotate') });
  expect(Buffer.from(oldKey, 'base64')).toHaveLength(MASTER_KEY_BYTES);
});
