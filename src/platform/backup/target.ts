import type pg from 'pg';
import { Halt } from '../process/halt.ts';
import { qualified, schemaVersion, tablesInOrder } from './catalogue.ts';
import type { BackupHead } from './manifest.ts';

/**
 * Makes a migrated, unused database ready for rows that come back as they were: nothing that reacts to a row may react
 * again, and no policy may refuse one. Throws a Halt when it is in use or of another version. Within a transaction;
 * returns what puts triggers and policies back in force.
 */
export async function prepareTarget(client: pg.Client, head: BackupHead): Promise<() => Promise<void>> {
  if ((await schemaVersion(client)).join() !== head.schema.join()) {
    throw new Halt('这个备份来自助业的另一个版本。请用做备份时的那个版本恢复，再升级。');
  }
  const forced = await forcedTables(client);
  const names = (await tablesInOrder(client)).map(({ name }) => name);
  for (const name of names) await alter(client, name, 'disable trigger user, no force row level security');
  const used = await client.query(
    'select exists (select from audit_event) or exists (select from account) as used',
  );
  if (used.rows[0]?.used) {
    throw new Halt('数据库里已有数据。备份只能恢复到空的数据库：请换一个空的 DATA_DIR 或 DATABASE_URL。');
  }
  // What migrations put in comes back with the backup.
  await client.query(`truncate ${names.map(qualified).join()}`);
  return async () => {
    for (const name of names) await alter(client, name, 'enable trigger user');
    for (const name of forced) await alter(client, name, 'force row level security');
  };
}

/** Rows of each table, as the owner sees them while no policy is in force. */
export async function countRows(client: pg.Client, head: BackupHead): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { name } of head.tables) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${qualified(name)}`);
    counts[name] = Number(rows[0]?.n);
  }
  return counts;
}

async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relforcerowsecurity and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  return rows.map(({ name }) => name);
}

async function alter(client: pg.Client, name: string, what: string): Promise<void> {
  await client.query(`alter table ${qualified(name)} ${what}`);
}
