import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../src/cli/main.ts');

/** The product as `npm start` runs it, with a small sample province in a data folder of its own. */
export interface Product {
  url: string;
  env: Record<string, string>;
  /** Runs `zhuye …`; gives exit code and both outputs. */
  zhuye(
    args: string[],
    input?: string,
    env?: Record<string, string>,
  ): Promise<{ code: number; out: string; err: string }>;
  stop(): Promise<void>;
}

/** Starts it and waits until it says where it answers; rejects with what it said when it ends before. */
export async function startProduct(sample = 2000): Promise<Product> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-thread-'));
  // Open to the account of the database server, which then keeps its data here and not in the system's folder.
  chmodSync(dataDir, 0o755);
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', SAMPLE: String(sample) } as Record<
    string,
    string
  >;
  const child = spawn(process.execPath, [MAIN, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await addressOf(child);
  return {
    url,
    env,
    zhuye: (args, input, more) => run(args, input, { ...env, ...more }),
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (data: Buffer) => {
      said += data.toString();
      const url = /助业已启动：(\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', () => reject(new Error(`the product ended: ${said}`)));
  });
}

async function run(args: string[], input: string | undefined, env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  child.stderr.on('data', (data: Buffer) => err.push(data));
  child.stdin.end(input ?? '');
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code: code ?? -1, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}
