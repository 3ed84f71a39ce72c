import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Halt } from '../../process/halt.ts';
import type { ServerAccount } from './account.ts';
import type { Engine } from './binaries.ts';

const run = promisify(execFile);

/** Name of the superuser; used to make the owner and the database, and for nothing else. */
export const SUPERUSER = 'postgres';

/** True when `cluster` holds a whole database cluster. */
export function isCluster(cluster: string): boolean {
  return existsSync(join(cluster, 'PG_VERSION'));
}

/**
 * Makes a database cluster in `cluster`. It appears whole or not at all: initdb works beside it, a rename ends it, so a
 * kill in between leaves nothing that a later start would take for data.
 */
export async function createCluster(
  cluster: string,
  {
    bin,
    engine,
    account,
    password,
  }: { bin: string; engine: Engine; account: ServerAccount; password: string },
): Promise<void> {
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o755 });
  clearDrafts(cluster);
  // Named by us: the initdb of a killed start may still be writing, and must not write into ours.
  const draft = `${cluster}.${process.pid}.new`;
  const notes = `${cluster}.${process.pid}.init`;
  for (const folder of [draft, notes]) mkdirSync(folder, { mode: 0o700 });
  const passwordFile = join(notes, 'password');
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account) for (const path of [draft, notes, passwordFile]) chownSync(path, account.uid, account.gid);
    const options = ['-D', draft, '-U', SUPERUSER, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256'];
    await run(join(bin, 'initdb'), [...options, '--no-instructions', ...localeOptions(engine)], {
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      cwd: '/',
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
    }).catch(explain);
  } finally {
    rmSync(notes, { recursive: true, force: true });
  }
  renameSync(draft, cluster);
}

/** Removes what killed starts have left beside the cluster. */
function clearDrafts(cluster: string): void {
  for (const name of readdirSync(dirname(cluster))) {
    const ours = name.startsWith(`${basename(cluster)}.`) && /\.\d+\.(new|init)$/.test(name);
    // Retried: somebody may still be writing into it.
    if (ours) rmSync(join(dirname(cluster), name), { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What initdb said is about folders and settings; there are no data yet. */
function explain(error: Error & { stderr?: string }): never {
  const said = (error.stderr || error.message).trim().slice(-1000);
  throw new Halt(`没能新建数据库。也可以用 DATABASE_URL 指定别的数据库。initdb 的记录：\n${said}`);
}

/**
 * Text sorts by code point, the same on every machine and after every system update (a library's collation changes with
 * its version and breaks indexes); a list by pinyin asks for it with `collate "zh-x-icu"`. The character classes must
 * be those of UTF-8 all the same: under plain C, trigram search sees no letters in Chinese.
 */
function localeOptions(engine: Engine): string[] {
  const classes = process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8';
  const basic = ['--encoding=UTF8', '--locale=C', `--lc-ctype=${classes}`];
  return engine >= 17 ? [...basic, '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : basic;
}
