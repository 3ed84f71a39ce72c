import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopEmbedded } from '../../src/platform/database/embedded.ts';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const LIMIT_MS = 90_000;

export type Settings = Readonly<Record<string, string>>;

/** A run of the command line, watched from outside. */
export interface Run {
  child: ChildProcess;
  /** All that was said so far. */
  said(): string;
  /** Waits until `pattern` was said; fails when the process ends first. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Exit code; null after a signal that could not be caught. */
  ended: Promise<number | null>;
  stdout(): string;
}

/** A data folder of one test's own; `remove` also ends a server that is still there. */
export function dataFolder(): { path: string; remove: () => Promise<void> } {
  const path = mkdtempSync(join(tmpdir(), 'zhuye-launch-'));
  // Root's server runs under another account, which must be able to enter.
  chmodSync(path, 0o755);
  return {
    path: join(path, 'data'),
    async remove() {
      await stopEmbedded(join(path, 'data'));
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Runs `zhuye …` with these settings and no others of the product. */
export function zhuye(args: string[], settings: Settings): Run {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const heard = new Set<() => void>();
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
    for (const listener of heard) listener();
  });
  let over = false;
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => {
      over = true;
      resolve(code);
      for (const listener of heard) listener();
    });
  });
  return {
    child,
    ended,
    said: () => err,
    stdout: () => out,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`not said in time: ${pattern}\n${err}`)), LIMIT_MS);
        const done = (act: () => void) => {
          clearTimeout(timer);
          heard.delete(look);
          act();
        };
        const look = () => {
          const found = pattern.exec(err);
          if (found) done(() => resolve(found));
          else if (over) done(() => reject(new Error(`ended without saying ${pattern}\n${err}`)));
        };
        heard.add(look);
        look();
      }),
  };
}

/** Starts the product without sample data on a free port; resolves once it says where it answers. */
export async function startProduct(settings: Settings): Promise<Run & { url: string }> {
  const run = zhuye(['start'], { PORT: '0', SAMPLE: 'off', ...settings });
  const [, url = ''] = await run.says(/助业已启动：(\S+)/);
  return { ...run, url };
}

/** Number of the embedded server's process. */
export function serverPid(folder: string): number {
  return Number(readFileSync(join(folder, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Adds an account; true when it is new, false when it was there. */
export async function addAccount(name: string, settings: Settings): Promise<boolean> {
  const args = ['user', 'add', name, '--role', 'system_admin', '--region', '350000', '--json'];
  const run = zhuye(args, { ...settings, ZHUYE_PASSWORD: 'a long password' });
  const code = await run.ended;
  if (code === 0) return true;
  if (run.stdout().includes('account-name-taken')) return false;
  throw new Error(run.said());
}
