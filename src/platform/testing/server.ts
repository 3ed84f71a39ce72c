import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inject } from 'vitest';
import { z } from 'zod';
import { startPostgres } from '../database/embedded.ts';
import { takeLock } from '../process/lock.ts';
import { waitFor } from '../process/wait.ts';

const run = promisify(execFile);

const serverSchema = z.object({ ownerUrl: z.string(), superuserUrl: z.string(), appPassword: z.string() });
type TestServer = z.infer<typeof serverSchema>;

const START_LIMIT_MS = 120_000;

/** The server of this test run; the first test that asks starts it, so that a run of pure tests never pays for it. */
export async function testServer(): Promise<TestServer> {
  const { folder, engine } = inject('testDatabase');
  const note = join(folder, 'server.json');
  return (
    noted(note) ??
    alone(folder, async () => {
      const known = noted(note);
      if (known) return known;
      const { ownerUrl, superuserUrl } = await startPostgres({ dataFolder: folder, engine, volatile: true });
      const server = { ownerUrl, superuserUrl, appPassword: randomBytes(16).toString('hex') };
      writeFileSync(`${note}.new`, JSON.stringify(server));
      renameSync(`${note}.new`, note);
      return server;
    })
  );
}

/** Name of a database with the schema of `modules` (all when null), made once a run; cloned, never used itself. */
export async function templateDatabase(
  server: TestServer,
  modules: readonly string[] | null,
): Promise<string> {
  const { folder, templateScript } = inject('testDatabase');
  const chosen = modules === null ? [] : ['platform', ...modules];
  const name = `template_${chosen.length === 0 ? 'all' : createHash('sha256').update(chosen.join()).digest('hex').slice(0, 16)}`;
  const sql = `select 1 from pg_database where datname = '${name}'`;
  if ((await administer(server, sql)) === 1) return name;
  return alone(folder, async () => {
    if ((await administer(server, sql)) === 1) return name;
    // Built under another name: a schema that fails half way must not be taken for the template.
    await administer(server, `drop database if exists ${name}_draft`);
    await administer(server, `create database ${name}_draft owner zhuye_owner`);
    const url = databaseUrl(server.ownerUrl, `${name}_draft`);
    await run(process.execPath, [templateScript, url, server.appPassword, ...chosen]);
    await administer(server, `alter database ${name}_draft rename to ${name}`);
    return name;
  });
}

/** Runs one statement as superuser, outside any test database; gives the number of rows. */
export async function administer(server: TestServer, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl(server.superuserUrl, 'postgres') });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** The same login on another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function noted(path: string): TestServer | null {
  try {
    return serverSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}

async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = await waitFor(() => {
    const taken = takeLock(join(folder, 'lock'), 'task');
    return 'lock' in taken ? taken.lock : null;
  }, START_LIMIT_MS);
  if (lock === null) throw new Error('another worker did not finish preparing the test database');
  try {
    return await work();
  } finally {
    lock.release();
  }
}
