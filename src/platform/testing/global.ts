import { mkdtempSync, readdirSync, rmSync, chmodSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Engine } from '../database/embedded/binaries.ts';
import { stopEmbedded } from '../database/embedded.ts';
import { facts } from '../process/identity.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: { folder: string; engine: Engine; templateScript: string };
  }
}

const PREFIX = 'zhuye-test-';

/** Vitest's global set-up: names the folder of this run's database server; nothing is started yet. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearLeftOvers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // The server runs under another account when root runs the tests.
  chmodSync(folder, 0o755);
  const engine: Engine = process.env['ZHUYE_TEST_PG'] === '15' ? 15 : 18;
  const templateScript = join(project.config.root, 'test/database-template.ts');
  project.provide('testDatabase', { folder, engine, templateScript });
  return () => remove(folder, engine);
}

/** Servers of test runs that were killed. */
async function clearLeftOvers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (facts(pid) !== null) continue;
    for (const engine of [15, 18] as const) await remove(join(tmpdir(), name), engine).catch(() => {});
  }
}

async function remove(folder: string, engine: Engine): Promise<void> {
  if (existsSync(folder)) await stopEmbedded(folder, engine);
  rmSync(folder, { recursive: true, force: true });
}
