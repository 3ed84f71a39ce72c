import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import pg from 'pg';
import type { Finder, Needle } from './find.ts';

/** A find: where, and what. */
export interface Leak {
  place: string;
  needle: string;
  kind: Needle['kind'];
}

const leaksAt = (place: string, found: readonly Needle[]): Leak[] =>
  found.map(({ text, kind }) => ({ place, needle: text, kind }));

/** Every text of every table of every schema: texts, JSON, lists and bytes, as the server writes them. */
export async function leaksInTables(url: string, find: Finder): Promise<Leak[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: columns } = await client.query<{ table: string; column: string }>(
      `select format('%I.%I', n.nspname, c.relname) as table, quote_ident(a.attname) as column
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
         join pg_type t on t.oid = a.atttypid left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
        where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and coalesce(e.typname, t.typname) in ('text', 'varchar', 'bpchar', 'name', 'json', 'jsonb', 'bytea', 'xml')
        order by 1, 2`,
    );
    const leaks: Leak[] = [];
    for (const { table, column } of columns) {
      const { rows } = await client.query<{ v: string }>(
        `select distinct ${column}::text as v from ${table} where ${column} is not null`,
      );
      const found = new Set(rows.flatMap(({ v }) => find(v)));
      leaks.push(...leaksAt(`${table}.${column}`.replace(/^public\./, ''), [...found]));
    }
    return leaks;
  } finally {
    await client.end();
  }
}

/** Every file below a folder, as text byte by byte. `skip` names folders that are looked at otherwise. */
export function leaksInFiles(folder: string, find: Finder, skip: RegExp = /^$/): Leak[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !skip.test(relative(folder, path)))
    .filter((path) => statSync(path).size < 64 * 1024 * 1024)
    .flatMap((path) => leaksAt(relative(folder, path), find(readFileSync(path, 'utf8'))));
}

/** The content of a gzipped archive. */
export function leaksInArchive(file: string, find: Finder): Leak[] {
  return leaksAt('backup', find(gunzipSync(readFileSync(file)).toString('utf8')));
}

export function leaksInText(place: string, text: string, find: Finder): Leak[] {
  return leaksAt(place, find(text));
}
