import pg from 'pg';
import { Halt } from '../process/halt.ts';
import { qualified } from './catalogue.ts';
import { createTally, putFile } from './files.ts';
import { nothing, startFilling, type Filling } from './filling.ts';
import { FILES, HEAD, headSchema, MANIFEST, manifestSchema, tableOfPart, TABLES } from './manifest.ts';
import type { BackupHead, BackupManifest } from './manifest.ts';
import { archiveEntries, DAMAGED, isSystemError, json, whole } from './read.ts';
import { countRows, prepareTarget } from './target.ts';
import type { BackupReport } from './write.ts';

/**
 * Fills a migrated, unused database with a backup, all or nothing: the transaction is committed only when every table
 * has the rows and the bytes that the manifest names. Throws a Halt when the database is in use, of another version, or
 * the archive is damaged.
 */
export async function restoreBackup(
  file: string,
  ownerUrl: string,
  dataFolder: string,
): Promise<BackupReport> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { head, manifest, arrived, putInForce } = await fill(client, file, dataFolder);
    const counted = await countRows(client, head);
    if (!same(manifest, arrived, counted)) throw new Halt(DAMAGED);
    for (const [name, last] of Object.entries(manifest.sequences)) {
      if (last !== null) await client.query('select setval($1::regclass, $2)', [qualified(name), last]);
    }
    await putInForce();
    await client.query('commit');
    await client.query('analyze');
    const rows = Object.values(counted).reduce((sum, count) => sum + count, 0);
    return { takenAt: head.takenAt, rows, tables: counted, files: manifest.files.count };
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error instanceof Halt || isSystemError(error) ? error : new Halt(DAMAGED, { cause: error });
  } finally {
    await client.end();
  }
}

type Arrived = Pick<BackupManifest, 'tables' | 'files'>;

interface Filled {
  head: BackupHead;
  manifest: BackupManifest;
  arrived: Arrived;
  putInForce: () => Promise<void>;
}

/** Reads the archive once, from head to manifest, into the tables and the data folder. */
async function fill(client: pg.Client, file: string, dataFolder: string): Promise<Filled> {
  let head: BackupHead | null = null;
  let manifest: BackupManifest | null = null;
  let putInForce = () => Promise.resolve();
  let filling: Filling | null = null;
  const tables: Arrived['tables'] = {};
  const files = createTally();
  try {
    for await (const entry of archiveEntries(file)) {
      const table = entry.name.startsWith(TABLES) ? tableOfPart(entry.name) : null;
      if (filling && filling.name !== table) {
        tables[filling.name] = await filling.end();
        filling = null;
      }
      if (entry.name === HEAD) {
        head = headSchema.parse(await json(entry));
        putInForce = await prepareTarget(client, head);
        for (const { name } of head.tables) tables[name] = nothing();
      } else if (entry.name === MANIFEST) {
        manifest = manifestSchema.parse(await json(entry));
      } else if (table !== null) {
        const known = head?.tables.find(({ name }) => name === table);
        if (!known) throw new Halt(DAMAGED);
        filling ??= startFilling(client, known);
        for await (const chunk of entry.content) await filling.add(chunk);
      } else {
        const name = entry.name.slice(FILES.length);
        const bytes = await whole(entry);
        files.add(name, bytes);
        if (!entry.name.startsWith(FILES) || !(await putFile(dataFolder, name, bytes)))
          throw new Halt(DAMAGED);
      }
    }
  } catch (error) {
    await filling?.abandon();
    throw error;
  }
  if (!head || !manifest) throw new Halt(DAMAGED);
  return { head, manifest, arrived: { tables, files: files.total() }, putInForce };
}

function same({ tables, files }: BackupManifest, arrived: Arrived, counted: Record<string, number>): boolean {
  const names = Object.keys(arrived.tables);
  return (
    files.sha256 === arrived.files.sha256 &&
    files.count === arrived.files.count &&
    names.length === Object.keys(tables).length &&
    names.every((name) => {
      const [promised, came] = [tables[name], arrived.tables[name]];
      return promised?.sha256 === came?.sha256 && promised?.rows === counted[name];
    })
  );
}
