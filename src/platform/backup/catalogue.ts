import type pg from 'pg';
import type { BackupHead } from './manifest.ts';

/** Kept by the migrator itself. */
const MIGRATOR_TABLES = ['kysely_migration', 'kysely_migration_lock'];

/** All tables of the product in an order in which they can be filled, with the columns that can be written. */
export async function tablesInOrder(client: pg.Client): Promise<BackupHead['tables']> {
  // Partitions are read and filled through their parent. A generated column makes itself.
  const { rows } = await client.query<{ name: string; columns: string[]; refers_to: string[] }>(
    `select c.relname as name,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            array(select distinct r.relname::text from pg_constraint k join pg_class r on r.oid = k.confrelid
              where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers_to
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all ($1)
      order by c.relname`,
    [MIGRATOR_TABLES],
  );
  const ordered: BackupHead['tables'] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((row) => row.refers_to.every((name) => !waiting.has(name)));
    if (ready.length === 0)
      throw new Error(`tables refer to each other in a ring: ${[...waiting.keys()].join()}`);
    for (const { name, columns } of ready) {
      ordered.push({ name, columns });
      waiting.delete(name);
    }
  }
  return ordered;
}

/** Last value of each sequence; null while it was never used. */
export async function sequences(client: pg.Client): Promise<Record<string, number | null>> {
  const { rows } = await client.query<{ name: string; last: string | null }>(
    `select sequencename as name, last_value as last from pg_sequences where schemaname = 'public'`,
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last === null ? null : Number(last)]));
}

/** Names of the migrations that made the schema; none where there is no schema. */
export async function migrationNames(client: pg.Client): Promise<string[]> {
  const { rows: known } = await client.query(`select to_regclass('public.kysely_migration') as found`);
  if (known[0]?.found === null) return [];
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
