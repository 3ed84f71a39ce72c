import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../../src/platform/database/schema.ts';

/** A region and its reporting unit, where a row stands. */
export interface Place {
  key: number;
  city: number;
}

interface Column {
  name: string;
  type: string;
  generated: boolean;
}

/** A table as the catalogue of the database tells it, and how to tell its rows of one place from those of another. */
export interface TableShape {
  name: string;
  /** Row-level security is on and binds the owner too. */
  scoped: boolean;
  hasRegion: boolean;
  columns: Column[];
  /** The column that tells the place: region_key where there is one, else the first of the key. */
  marker: string;
  markOf(place: Place): unknown;
  /** Inserts a copy of the place's row under a new id; gives the rows added. */
  insertCopy(db: Transaction<Tables>, place: Place): Promise<number>;
}

type Db = Kysely<Tables>;

/** The id that every uuid of a place's row has. */
export function idAt({ city }: Place): string {
  return `00000000-0000-7000-9000-${String(city).padStart(12, '0')}`;
}

function valueOf(column: Column, place: Place, fresh: boolean): unknown {
  if (column.name.endsWith('region_key')) return place.key;
  if (column.name === 'city') return place.city;
  const n = fresh ? Math.floor(performance.now() * 1000) % 1_000_000 : place.city;
  if (column.type.endsWith('[]')) return '{}';
  switch (column.type) {
    case 'uuid':
      return `00000000-0000-7000-9000-${String(n).padStart(12, '0')}`;
    case 'smallint':
      return n % 30_000;
    case 'integer':
    case 'bigint':
    case 'numeric':
      return n;
    case 'xid8':
      return String(n);
    case 'boolean':
      return true;
    case 'date':
      return '2024-01-01';
    case 'timestamp with time zone':
      return '2024-01-01T00:00:00Z';
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from(String(n));
    default:
      return `x${n}`;
  }
}

function insert(table: Pick<TableShape, 'name' | 'columns'>, place: Place, fresh: boolean) {
  const columns = table.columns.filter((c) => !c.generated);
  const names = sql.join(columns.map((c) => sql.id(c.name)));
  const values = sql.join(columns.map((c) => sql`${valueOf(c, place, fresh)}`));
  return sql`insert into ${sql.table(table.name)} (${names}) values (${values})`;
}

/** Every table of the schema with its columns, from pg_catalog: a new table is found without being named here. */
export async function catalogue(db: Db): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string; scoped: boolean; columns: Column[] }>`
    select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as scoped,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null),
              'generated', a.attgenerated <> '' or a.attidentity <> '') order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`.execute(
    db,
  );
  return rows.map((row) => shapeOf(row));
}

function shapeOf(row: { name: string; scoped: boolean; columns: Column[] }): TableShape {
  const find = (name: string) => row.columns.find((c) => c.name === name);
  const marker = find('region_key') ?? find('city') ?? (row.columns[0] as Column);
  return {
    ...row,
    hasRegion: find('region_key') !== undefined,
    marker: marker.name,
    markOf: (place) => valueOf(marker, place, false),
    async insertCopy(db, place) {
      const result = await insert(row, place, true).execute(db);
      return Number(result.numAffectedRows ?? 0);
    },
  };
}

/** Puts one row of a place into a table, as superuser; the table's checks of content are dropped in this database first. */
export async function fillTable(db: Db, table: TableShape, place: Place): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = ${table.name}::regclass and contype = 'c'`.execute(
    db,
  );
  await db.transaction().execute(async (tx) => {
    for (const { name } of rows)
      await sql`alter table ${sql.table(table.name)} drop constraint ${sql.id(name)}`.execute(tx);
    await sql`set local session_replication_role = replica`.execute(tx);
    await insert(table, place, false).execute(tx);
  });
}
