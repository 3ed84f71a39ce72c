// First start (new database, migrations, sample province) and second start, without npm: node bench/start.ts [PERSONS]
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const persons = process.argv[2] ?? '5000';
const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-bench-start-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);
const main = join(import.meta.dirname, '../src/cli/main.ts');

/** Seconds until it says where it answers, and until it has stopped after SIGTERM. */
async function startAndStop(): Promise<{ up: number; down: number }> {
  const from = performance.now();
  const child = spawn(process.execPath, [main, 'start'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', SAMPLE: persons },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const up = await new Promise<number>((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data.toString();
      if (said.includes('助业已启动')) resolve((performance.now() - from) / 1000);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(said)));
  });
  const stop = performance.now();
  child.kill('SIGTERM');
  await once(child, 'exit');
  return { up, down: (performance.now() - stop) / 1000 };
}

try {
  console.log(`${persons} persons; seconds\nstart | up | down\n--- | --- | ---`);
  for (const which of ['first', 'second', 'third']) {
    const { up, down } = await startAndStop();
    console.log(`${which} | ${up.toFixed(1)} | ${down.toFixed(1)}`);
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
