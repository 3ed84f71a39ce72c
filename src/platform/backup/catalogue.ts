import type pg from 'pg';
import type { BackupHead } from './manifest.ts';

/** The product's own tables, and the queue of jobs that wait. */
const SCHEMAS = ['public', 'pgboss'];
/** What tells the version of a schema belongs to the schema, not to its rows. */
const VERSION_TABLES = ['public.kysely_migration', 'public.kysely_migration_lock', 'pgboss.version'];

/** All tables of the product in an order in which they can be filled, with the columns that can be written. */
export async function tablesInOrder(client: pg.Client): Promise<BackupHead['tables']> {
  // Partitions are read and filled through their parent. A generated column makes itself.
  const { rows } = await client.query<{ name: string; columns: string[]; refers_to: string[] }>(
    `select n.nspname || '.' || c.relname as name,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            array(select distinct rn.nspname || '.' || r.relname from pg_constraint k
              join pg_class r on r.oid = k.confrelid join pg_namespace rn on rn.oid = r.relnamespace
              where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as refers_to
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any ($1) and c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname || '.' || c.relname <> all ($2)
      order by n.nspname, c.relname`,
    [SCHEMAS, VERSION_TABLES],
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
    `select schemaname || '.' || sequencename as name, last_value as last from pg_sequences where schemaname = any ($1)`,
    [SCHEMAS],
  );
  return Object.fromEntries(rows.map(({ name, last }) => [name, last === null ? null : Number(last)]));
}

/** What made the schema, sorted: the names of the migrations, and the version of the queue. */
export async function schemaVersion(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from public.kysely_migration union all select 'pgboss/' || version from pgboss.version`,
  );
  return rows.map(({ name }) => name).toSorted();
}

/** A table or sequence, `schema.name`, in SQL. */
export function qualified(name: string): string {
  return name.split('.').map(quoted).join('.');
}

/** A name in SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
