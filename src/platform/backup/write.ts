import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Halt } from '../process/halt.ts';
import { qualified, quoted, schemaVersion, sequences, tablesInOrder } from './catalogue.ts';
import { attachmentNames, createTally, readIfThere } from './files.ts';
import { FILES, HEAD, MANIFEST, partName, type BackupHead, type BackupManifest } from './manifest.ts';
import { tarEnd, tarEntry } from './tar.ts';

const MAY_NOT_READ =
  '备份必须读到全部数据，而这个数据库账号受行级权限限制。请让数据库管理员执行 alter role 账号 bypassrls，再试一次。';
const PART_BYTES = 4 * 1024 * 1024;
/** Little is gained above, much time is lost. */
const GZIP_LEVEL = 4;

/** What to back up, and where to. */
export interface BackupOptions {
  /** A login that row-level security does not bind. */
  url: string;
  dataFolder: string;
  keyFingerprint: string;
  /** Of the masters that were retired but not yet forgotten. */
  retiredFingerprints?: readonly string[];
  /** Written whole or not at all; must not exist yet. */
  file: string;
  /** Small files of the data folder to take along, below its top. */
  extras: readonly string[];
}

/** What the backup holds. */
export interface BackupReport {
  takenAt: string;
  rows: number;
  tables: Record<string, number>;
  files: number;
}

/**
 * Writes one consistent snapshot of all tables and attachments into a gzipped tar archive. Others go on working. Throws a
 * Halt when the login may not read everything: rows that a policy hides would be missing without a word.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  // Read before the snapshot: an anchor newer than the snapshot would say that the chain was cut off.
  const extras = await Promise.all(options.extras.map((name) => readIfThere(join(options.dataFolder, name))));
  const client = new pg.Client({ connectionString: options.url });
  await client.connect();
  const draft = `${options.file}.${process.pid}.part`;
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query('set local row_security = off');
    const head = await readHead(client, options);
    const manifest: BackupManifest = { tables: {}, sequences: {}, files: { count: 0, bytes: 0, sha256: '' } };
    const output = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    await pipeline(
      archive(client, head, manifest, options, extras),
      createGzip({ level: GZIP_LEVEL }),
      output,
    );
    await settle(draft, options.file);
    const tables = Object.fromEntries(
      Object.entries(manifest.tables).map(([name, { rows }]) => [name, rows]),
    );
    const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
    return { takenAt: head.takenAt, rows, tables, files: manifest.files.count };
  } catch (error) {
    throw error instanceof pg.DatabaseError && error.code === '42501' ? new Halt(MAY_NOT_READ) : error;
  } finally {
    await client.end();
    await rm(draft, { force: true });
  }
}

async function readHead(
  client: pg.Client,
  { keyFingerprint, retiredFingerprints = [] }: BackupOptions,
): Promise<BackupHead> {
  const clock = await client.query<{ now: Date }>('select now()');
  return {
    format: 'zhuye-backup',
    version: 1,
    takenAt: (clock.rows[0]?.now ?? new Date()).toISOString(),
    keyFingerprint,
    retiredFingerprints: [...retiredFingerprints],
    schema: await schemaVersion(client),
    tables: await tablesInOrder(client),
  };
}

/** The bytes of the archive; fills the manifest on the way and ends with it. */
async function* archive(
  client: pg.Client,
  head: BackupHead,
  manifest: BackupManifest,
  { dataFolder, extras: names }: BackupOptions,
  extras: readonly (Buffer | null)[],
): AsyncGenerator<Buffer> {
  yield* json(HEAD, head);
  manifest.sequences = await sequences(client);
  for (const table of head.tables) yield* tableParts(client, table, manifest);
  const tally = createTally();
  const add = function* (name: string, bytes: Buffer): Generator<Buffer> {
    tally.add(name, bytes);
    yield* tarEntry(FILES + name, bytes);
  };
  for (const [n, bytes] of extras.entries()) if (bytes) yield* add(names[n] ?? '', bytes);
  // An attachment's bytes are on disk before its row is committed, and never change: all of the snapshot's are there.
  for await (const name of attachmentNames(dataFolder)) {
    const bytes = await readIfThere(join(dataFolder, name));
    // The file of an export may end its days meanwhile.
    if (bytes) yield* add(name, bytes);
  }
  manifest.files = tally.total();
  yield* json(MANIFEST, manifest);
  yield tarEnd();
}

async function* tableParts(
  client: pg.Client,
  { name, columns }: BackupHead['tables'][number],
  manifest: BackupManifest,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const query = `copy (select ${columns.map(quoted).join()} from ${qualified(name)}) to stdout`;
  const stream = client.query(copyTo(query));
  let held: Buffer[] = [];
  let heldBytes = 0;
  let total = 0;
  let part = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    held.push(chunk);
    heldBytes += chunk.length;
    total += chunk.length;
    if (heldBytes < PART_BYTES) continue;
    yield* tarEntry(partName(name, part++), Buffer.concat(held));
    held = [];
    heldBytes = 0;
  }
  if (heldBytes > 0) yield* tarEntry(partName(name, part), Buffer.concat(held));
  manifest.tables[name] = { rows: stream.rowCount, bytes: total, sha256: hash.digest('hex') };
}

function json(name: string, value: BackupHead | BackupManifest): Generator<Buffer> {
  return tarEntry(name, Buffer.from(JSON.stringify(value)));
}

async function settle(draft: string, file: string): Promise<void> {
  const handle = await open(draft, 'r');
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}
