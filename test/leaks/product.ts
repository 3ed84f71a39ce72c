import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');
const LEAKY = join(import.meta.dirname, 'leaky.ts');

/** The product as `npm start` runs it, all of whose traces are kept. */
export interface WatchedProduct {
  url: string;
  folder: string;
  dataFolder: string;
  tempFolder: string;
  /** Everything that the processes have written to their outputs so far. */
  log(): string;
  /** Makes the server write this line to its log: a leak on purpose. */
  leak(line: string): Promise<void>;
  zhuye(args: string[]): Promise<number | null>;
  stop(): Promise<void>;
}

/** `mailPort`: of the mail server on this machine to which it sends. */
export async function watchedProduct(mailPort: number): Promise<WatchedProduct> {
  const folder = mkdtempSync(join(tmpdir(), 'zhuye-leaks-'));
  // Open to the account of the database server, which then keeps its data here.
  chmodSync(folder, 0o755);
  const [dataFolder, tempFolder] = [join(folder, 'data'), join(folder, 'temp')];
  mkdirSync(tempFolder);
  const env = {
    ...process.env,
    DATA_DIR: dataFolder,
    TMPDIR: tempFolder,
    PORT: '0',
    SAMPLE: '2000',
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'notice@zhuye.example',
  };
  let log = '';
  const start = (args: string[], more: Record<string, string> = {}): ChildProcess => {
    const child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (log += String(data)));
    return child;
  };
  const child = start(['start'], { NODE_OPTIONS: `--import ${LEAKY}` });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr?.on('data', () => {
      const found = /助业已启动：(\S+)/.exec(log)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the product ended: ${log}`)));
  });
  return {
    url,
    folder,
    dataFolder,
    tempFolder,
    log: () => log,
    async leak(line) {
      const before = log.length;
      child.send({ leak: line });
      while (log.length === before) await once(child.stderr!, 'data');
    },
    async zhuye(args) {
      const run = start(args);
      const [code] = (await once(run, 'exit')) as [number | null];
      return code;
    },
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
