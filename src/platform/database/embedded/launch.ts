import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Halt } from '../../process/halt.ts';
import { waitFor } from '../../process/wait.ts';
import type { ServerAccount } from './account.ts';
import { clearDeadPostmaster, livePostmaster, type Postmaster } from './postmaster.ts';

/** What it takes to start a server on a cluster. */
export type Launch = {
  cluster: string;
  bin: string;
  account: ServerAccount;
  /** Where the server writes its log; kept by us, so that it outlives the process that started the server. */
  logFile: string;
  /** Time to become ready; recovery after a crash is part of it. */
  limitMs: number;
  /** For tests: no waiting for the disk. */
  volatile: boolean;
  /** A certain port, for a server that comes back; null takes a free one. */
  port: number | null;
};

const MIB = 1024 * 1024;
const LOG_LIMIT = 10 * MIB;

/** Said by a server that finds workers of a killed one still writing, or a killed one not yet collected. */
const STILL_THERE = /pre-existing shared memory|lock file .* already exists/;
/** Another program may take a port between our look and the server's start. */
const PORT_TAKEN = /could not bind|Address already in use/;

/** Starts the server and waits until it answers. Throws with the server's last words when it does not. */
export async function launch(options: Launch): Promise<Postmaster> {
  const patience = Date.now() + options.limitMs;
  for (let attempt = 1; ; attempt += 1) {
    await clearDeadPostmaster(options.cluster, 10_000);
    const failure = await attemptLaunch(options, options.port ?? (await freePort()));
    if (typeof failure !== 'string') return failure;
    const passing = STILL_THERE.test(failure) || (attempt < 3 && PORT_TAKEN.test(failure));
    if (!passing || Date.now() > patience) {
      throw new Halt(
        `数据库没有启动起来。也可以用 DATABASE_URL 指定别的数据库。PostgreSQL 的记录：\n${failure}`,
      );
    }
    await pause(200);
  }
}

async function attemptLaunch(options: Launch, port: number): Promise<Postmaster | string> {
  if ((statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) rmSync(options.logFile);
  const log = openSync(options.logFile, 'a', 0o600);
  const logStart = statSync(options.logFile).size;
  const child = spawn(
    join(options.bin, 'postgres'),
    ['-D', options.cluster, '-p', String(port), ...settings(options)],
    {
      ...(options.account ? { uid: options.account.uid, gid: options.account.gid } : {}),
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      // A process group of its own: Ctrl-C in the terminal is for us; we then stop the server in order.
      detached: true,
    },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const state = await waitFor(() => {
    const live = livePostmaster(options.cluster);
    if (live?.ready && live.pid === child.pid) return live;
    return ended ? 'ended' : null;
  }, options.limitMs);
  if (state !== null && state !== 'ended') return state;
  if (!ended) child.kill('SIGINT');
  const written = readFileSync(options.logFile).subarray(logStart).toString('utf8').slice(-4000);
  return state === null ? `超过 ${Math.round(options.limitMs / 1000)} 秒仍未就绪\n${written}` : written;
}

/** Given on the command line, so that a newer version of the product brings its own. */
function settings(options: Launch): string[] {
  const memory = totalmem();
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(most * MIB, Math.max(least * MIB, memory * part)) / MIB)}MB`;
  const chosen: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    // Passwords over loopback only: a socket file would be open to every local account that finds it.
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: options.volatile ? '64MB' : share(1 / 8, 128, 2048),
    effective_cache_size: share(1 / 2, 256, 16384),
    work_mem: '16MB',
    maintenance_work_mem: share(1 / 32, 64, 512),
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'Asia/Shanghai',
    log_timezone: 'Asia/Shanghai',
    enable_partitionwise_aggregate: 'on',
    // The log must hold no personal data: neither the values of a failed statement nor those of a violated key.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(options.volatile ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
