import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  existsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/index.ts';
import { readBackupHead, restoreBackup, writeBackup } from './index.ts';

const ATTACHMENT = 'files/ab/0190a5d8-0000-7000-8000-0000000000ab';
const EXTRAS = ['audit-anchors.jsonl'];

let from: TestDatabase;
let folder: string;
let dataFolder: string;
let file: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhuye-backup-'));
  dataFolder = join(folder, 'data');
  file = join(folder, 'all.backup');
  mkdirSync(join(dataFolder, 'files/ab'), { recursive: true });
  writeFileSync(join(dataFolder, ATTACHMENT), Buffer.from([0, 1, 2, 255]));
  writeFileSync(join(dataFolder, `${ATTACHMENT}.draft`), 'half');
  writeFileSync(join(dataFolder, 'audit-anchors.jsonl'), '{"city":3501}\n');
  from = await usableDatabase();
  await fillWithRows(from);
  await writeBackup({ url: from.adminUrl, dataFolder, keyFingerprint: 'abc', file, extras: EXTRAS });
});
afterAll(async () => {
  await from.close();
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  test('is an archive that tar reads, for its owner alone', () => {
    const names = execFileSync('tar', ['tzf', file], { encoding: 'utf8' }).trim().split('\n');
    expect(names[0]).toBe('head.json');
    expect(names.at(-1)).toBe('manifest.json');
    expect(names).toContain(`files/${ATTACHMENT}`);
    expect(names.filter((name) => name.endsWith('.draft'))).toEqual([]);
    expect(execFileSync('stat', ['-c', '%a', file], { encoding: 'utf8' }).trim()).toBe('600');
  });

  test('says what it is', async () => {
    expect(await readBackupHead(file)).toMatchObject({ format: 'zhuye-backup', keyFingerprint: 'abc' });
  });

  test('is one snapshot: what is written meanwhile is all in or all out', async () => {
    const busy = join(folder, 'busy.backup');
    const writing = writeBackup({
      url: from.adminUrl,
      dataFolder,
      keyFingerprint: 'abc',
      file: busy,
      extras: [],
    });
    const pairs = (async () => {
      for (let n = 0; n < 40; n += 1) await addPair(from, `busy-${n}`);
    })();
    await Promise.all([writing, pairs]);
    const to = await usableDatabase();
    await restoreBackup(busy, to.ownerUrl, join(folder, 'busy'));
    const { rows } = await sql<{ accounts: number; grants: number }>`
      select (select count(*) from account)::int as accounts, (select count(*) from account_grant)::int as grants
    `.execute(to.adminDb);
    expect(rows[0]?.accounts).toBe(rows[0]?.grants);
    await sql`
      delete from account_grant where account_id in (select id from account where name like 'busy%')`.execute(
      from.adminDb,
    );
    await sql`delete from account where name like 'busy%'`.execute(from.adminDb);
    await to.close();
  });

  test('refuses a login that policies bind: rows would be missing without a word', async () => {
    const bound = {
      url: from.ownerUrl,
      dataFolder,
      keyFingerprint: 'abc',
      file: join(folder, 'x'),
      extras: [],
    };
    await expect(writeBackup(bound)).rejects.toThrow('bypassrls');
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('restoring into an empty server', () => {
  let to: TestDatabase;
  let target: string;
  beforeEach(async () => {
    to = await usableDatabase();
    target = mkdtempSync(join(folder, 'target-'));
    return () => to.close();
  });

  test('brings back every row, every file, and the next numbers', async () => {
    const report = await restoreBackup(file, to.ownerUrl, target);
    expect(report.tables['public.account']).toBe(3);
    expect(await contents(to)).toEqual(await contents(from));
    expect(readFileSync(join(target, ATTACHMENT))).toEqual(Buffer.from([0, 1, 2, 255]));
    expect(readFileSync(join(target, 'audit-anchors.jsonl'), 'utf8')).toBe('{"city":3501}\n');
  });

  test('leaves triggers and policies in force as they were', async () => {
    const before = await guards(to);
    await restoreBackup(file, to.ownerUrl, target);
    expect(await guards(to)).toEqual(before);
    expect((await sql`select * from account`.execute(to.db)).rows).toEqual([]);
  });

  test('refuses a database that is in use', async () => {
    await addPair(to, 'someone');
    await expect(restoreBackup(file, to.ownerUrl, target)).rejects.toThrow('已有数据');
    expect((await sql`select name from account`.execute(to.adminDb)).rows).toEqual([{ name: 'someone' }]);
  });

  test('refuses a backup of another version', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('99-later/001-x', '')`.execute(
      to.ownerDb,
    );
    await expect(restoreBackup(file, to.ownerUrl, target)).rejects.toThrow('另一个版本');
  });

  test.each(damages())('refuses %s, and leaves nothing behind', async (_name, damage) => {
    const broken = join(target, 'broken');
    damage(broken);
    await expect(restoreBackup(broken, to.ownerUrl, target)).rejects.toThrow('没有恢复任何数据');
    expect((await sql`select * from account`.execute(to.adminDb)).rows).toEqual([]);
  });

  test('tells another file from a backup', async () => {
    writeFileSync(join(target, 'x'), 'not a backup');
    await expect(readBackupHead(join(target, 'x'))).rejects.toThrow('不是助业的备份文件');
    await expect(readBackupHead(join(target, 'absent'))).rejects.toThrow('ENOENT');
  });
});

type Damage = (broken: string) => void;

/** Ways in which an archive may suffer. */
function damages(): [string, Damage][] {
  const changed =
    (change: (bytes: Buffer) => Buffer): Damage =>
    (broken) =>
      writeFileSync(broken, gzipSync(change(gunzipSync(readFileSync(file)))));
  return [
    [
      'an archive cut off',
      (broken) => {
        writeFileSync(broken, readFileSync(file));
        truncateSync(broken, Math.floor(readFileSync(file).length * 0.7));
      },
    ],
    [
      'one without its last entry',
      changed((bytes) =>
        Buffer.concat([bytes.subarray(0, bytes.lastIndexOf('manifest.json')), Buffer.alloc(1024)]),
      ),
    ],
    [
      'one with a changed name in a row',
      changed((bytes) => replaced(bytes, Buffer.from('clerk-two'), Buffer.from('clerk-ten'))),
    ],
    [
      'one with a changed attachment',
      changed((bytes) => replaced(bytes, Buffer.from([0, 1, 2, 255]), Buffer.from([0, 1, 3, 255]))),
    ],
    [
      'one whose file leads elsewhere',
      changed((bytes) => renamed(bytes, `files/${ATTACHMENT}`, 'files/../../elsewhere')),
    ],
  ];
}

function replaced(bytes: Buffer, old: Buffer, next: Buffer): Buffer {
  const at = bytes.indexOf(old);
  expect(at).toBeGreaterThan(0);
  const copy = Buffer.from(bytes);
  next.copy(copy, at);
  return copy;
}

function renamed(bytes: Buffer, old: string, next: string): Buffer {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(old);
  copy.fill(0, at, at + 100).write(next, at);
  const header = copy.subarray(at, at + 512);
  header.fill(0x20, 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return copy;
}

/** A migrated database with the queue of jobs, as the product has it. */
function usableDatabase(): Promise<TestDatabase> {
  return testDatabase({ modules: [] });
}

async function addPair(t: TestDatabase, name: string): Promise<void> {
  await t.adminDb.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: string }>`
      insert into account (id, name, display_name, password_hash)
      values (gen_random_uuid(), ${name}, ${'王\t小\\明\n'}, 'x') returning id`.execute(trx);
    await sql`
      insert into account_grant (id, account_id, role, region_code, valid_from)
      values (gen_random_uuid(), ${rows[0]?.id}, 'county_clerk', '350102', '2025-01-01')`.execute(trx);
  });
}

async function fillWithRows(t: TestDatabase): Promise<void> {
  for (const name of ['clerk-one', 'clerk-two', 'clerk-three']) await addPair(t, name);
  await sql`select set_config('zhuye.role', 'system', false)`.execute(t.adminDb);
  await sql`
    insert into audit_event (city, id, call_id, role, via, action, class, details)
    select 3501, gen_random_uuid(), gen_random_uuid(), 'system', 'cli', 'test', 'write', jsonb_build_object('n', n)
    from generate_series(1, 30000) n`.execute(t.adminDb);
  await sql`select nextval('outbox_order') from generate_series(1, 7)`.execute(t.adminDb);
}

/** A digest of every table, and the sequences. */
async function contents(t: TestDatabase): Promise<object> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables
    where schemaname in ('public', 'pgboss') and tablename not like 'kysely%' and tablename <> 'version' order by 1`.execute(
    t.adminDb,
  );
  const digests: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await sql`
      select count(*)::int as rows, md5(string_agg(x::text, '' order by x::text)) as digest
      from ${sql.raw(name)} x`.execute(t.adminDb);
    digests[name] = rows[0];
  }
  const { rows: sequences } = await sql`select sequencename, last_value from pg_sequences order by 1`.execute(
    t.adminDb,
  );
  return { digests, sequences };
}

async function guards(t: TestDatabase): Promise<object> {
  const forced = await sql`
    select relname, relrowsecurity, relforcerowsecurity from pg_class
    where relnamespace = 'public'::regnamespace order by 1`.execute(t.adminDb);
  const triggers =
    await sql`select tgname, tgenabled from pg_trigger where not tgisinternal order by 1`.execute(t.adminDb);
  return { forced: forced.rows, triggers: triggers.rows };
}
