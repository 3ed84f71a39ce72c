import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { facts } from '../process/identity.ts';
import { waitFor } from '../process/wait.ts';
import { attachEmbedded, startPostgres, stopEmbedded } from './embedded.ts';
import { canReach } from './embedded/account.ts';
import { serverBinaries } from './embedded/binaries.ts';
import { clearDeadPostmaster, livePostmaster } from './embedded/postmaster.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhuye-embedded-'));
  chmodSync(folder, 0o755);
  return async () => {
    await stopEmbedded(folder);
    rmSync(folder, { recursive: true });
  };
});

const start = () => startPostgres({ dataFolder: folder, volatile: true });

async function ask(url: string, query: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(query)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded server', () => {
  test('is made, keeps what is written, and is found again', async () => {
    const first = await start();
    expect(first.adopted).toBe(false);
    await ask(first.ownerUrl, 'create table kept (n int); insert into kept values (7)');
    await first.stop();
    expect(livePostmaster(join(folder, 'pg18'))).toBeNull();
    expect(await attachEmbedded(folder)).toBeNull();
    const second = await start();
    expect(await ask(second.ownerUrl, 'select n from kept')).toEqual([{ n: 7 }]);
    expect((await attachEmbedded(folder))?.ownerUrl).toBe(second.ownerUrl);
    const third = await start();
    expect(third).toMatchObject({ adopted: true, ownerUrl: second.ownerUrl });
  });

  test('lets nobody in without a password, and only from this machine', async () => {
    const { ownerUrl, superuserUrl } = await start();
    const open = new URL(ownerUrl);
    for (const password of ['', 'guessed']) {
      open.password = password;
      await expect(ask(open.href, 'select 1')).rejects.toThrow(/password/i);
    }
    const settings = await ask(
      superuserUrl,
      `select name, setting from pg_settings where name in ('listen_addresses', 'unix_socket_directories', 'TimeZone')
       order by name`,
    );
    expect(settings).toEqual([
      { name: 'TimeZone', setting: 'Asia/Shanghai' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'unix_socket_directories', setting: '' },
    ]);
    expect(statSync(join(folder, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'secrets/database.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'pg18')).mode & 0o777).toBe(0o700);
  });

  test('has an owner that is no superuser, and knows the letters of Chinese', async () => {
    const { ownerUrl } = await start();
    expect(await ask(ownerUrl, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false },
    ]);
    await ask(ownerUrl, 'create extension pg_trgm');
    expect(await ask(ownerUrl, `select similarity('福州市鼓楼区', '福州市鼓楼区')::float8 as same`)).toEqual([
      { same: 1 },
    ]);
    expect(
      await ask(ownerUrl, `select n from unnest(array['张', '李', '王']) n order by n collate "zh-x-icu"`),
    ).toEqual([{ n: '李' }, { n: '王' }, { n: '张' }]);
  });

  test('writes no values into its log, even of statements that fail', async () => {
    const { ownerUrl } = await start();
    await ask(ownerUrl, 'create table once (name text unique)');
    const twice = `insert into once values ('王小明'), ('王小明')`;
    await expect(ask(ownerUrl, twice)).rejects.toThrow('unique');
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('王小明');
  });

  test('says what to do when its passwords are lost', async () => {
    const server = await start();
    await server.stop();
    rmSync(join(folder, 'secrets/database.json'));
    await expect(start()).rejects.toThrow('secrets/database.json');
  });

  test('comes back on the same port when it dies, and the watch says so', async () => {
    const server = await start();
    const before = livePostmaster(join(folder, 'pg18'));
    const told = new Promise<string>((resolve) => server.watch(resolve));
    process.kill(before?.pid ?? 0, 'SIGKILL');
    expect(await told).toBe('restarted');
    expect(await ask(server.ownerUrl, 'select 1 as n')).toEqual([{ n: 1 }]);
    await server.stop();
    expect(livePostmaster(join(folder, 'pg18'))).toBeNull();
  });
});

describe('the note of a dead server', () => {
  const note = (pid: number) => {
    writeFileSync(
      join(folder, 'postmaster.pid'),
      [pid, folder, 0, 5432, '', '', '1 2147483647', 'ready'].join('\n'),
    );
  };

  test('is no live server when its process is a zombie, and is cleared', async () => {
    // A shell that becomes another program never collects its child.
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = await new Promise<number>((resolve) =>
      parent.stdout.once('data', (said) => resolve(Number(said))),
    );
    expect(await waitFor(() => (facts(pid)?.zombie ? true : null), 10_000)).toBe(true);
    note(pid);
    expect(livePostmaster(folder)).toBeNull();
    await clearDeadPostmaster(folder, 5_000);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
    parent.kill();
  });

  test('is no live server when another program has its number, and is cleared', async () => {
    note(process.pid);
    expect(livePostmaster(folder)).toBeNull();
    await clearDeadPostmaster(folder, 5_000);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  });

  test('of a process that is gone is left to PostgreSQL itself', async () => {
    note(4_000_000);
    await clearDeadPostmaster(folder, 5_000);
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(true);
  });
});

describe('below a closed folder', () => {
  const stranger = { name: 'stranger', uid: 65_533, gid: 65_533 };

  test('the server’s account reaches nothing', () => {
    const closed = join(folder, 'closed');
    mkdirSync(join(closed, 'inside'), { recursive: true });
    chmodSync(closed, 0o700);
    expect(canReach(stranger, join(closed, 'inside'))).toBe(false);
    expect(canReach(stranger, folder)).toBe(true);
    expect(canReach(null, join(closed, 'inside'))).toBe(true);
  });

  test('the binaries are where it can run them, with their links', () => {
    const bin = serverBinaries(18, stranger, () => folder);
    expect(bin).not.toBeNull();
    expect(canReach(stranger, join(bin ?? '', 'bin/postgres'))).toBe(true);
    expect(existsSync(join(bin ?? '', 'lib/libpq.so.5')) || process.platform !== 'linux').toBe(true);
  });
});
