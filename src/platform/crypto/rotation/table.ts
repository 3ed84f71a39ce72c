import type pg from 'pg';
import { columnsOf, type SealedColumn } from './declare.ts';
import { sealedSql } from './coding.ts';
import { MARK_BYTES } from '../suite.ts';

/** A table with sealed places, as the catalogue knows it. */
export interface SealedTable {
  name: string;
  places: readonly SealedColumn[];
  /** Columns of the primary key, in order, with their types. */
  key: readonly { column: string; type: string }[];
  /** Types of the columns that sealing may write. */
  types: ReadonlyMap<string, string>;
}

const regclass = (table: string) => (table.includes('.') ? table : `public.${table}`);

/** Name of a table in SQL. */
export function tableSql(table: string): string {
  return regclass(table)
    .split('.')
    .map((part) => `"${part}"`)
    .join('.');
}

/** The declared places, table by table. Throws when the database has no such table: the declaration is then wrong. */
export async function sealedTables(
  client: pg.Client,
  places: readonly SealedColumn[],
): Promise<SealedTable[]> {
  const tables: SealedTable[] = [];
  for (const name of new Set(places.map((place) => place.table))) {
    const { rows } = await client.query<{ column: string; type: string; key: number | null }>(
      `select a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
              array_position(i.indkey::int[], a.attnum::int) as key
         from pg_attribute a
         join pg_index i on i.indrelid = a.attrelid and i.indisprimary
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
      [regclass(name)],
    );
    const key = rows.filter((row) => row.key !== null).toSorted((a, b) => Number(a.key) - Number(b.key));
    if (key.length === 0) throw new Error(`sealed values need a primary key: ${name}`);
    tables.push({
      name,
      places: places.filter((place) => place.table === name),
      key: key.map(({ column, type }) => ({ column, type })),
      types: new Map(rows.map(({ column, type }) => [column, type])),
    });
  }
  return tables;
}

/** Columns of a table that must be read to seal its places anew. */
export function columnsToRead({ key, places }: SealedTable): string[] {
  return [...new Set([...key.map(({ column }) => column), ...places.flatMap(columnsOf)])];
}

/** Condition: some place of the row carries another mark than the present one, which is the query's parameter. */
export function notPresent({ places }: SealedTable, parameter: string): string {
  return places
    .map((place) => {
      const value = sealedSql(place);
      return `(octet_length(${value}) > 0 and substring(${value} from 1 for ${MARK_BYTES}) <> ${parameter})`;
    })
    .join(' or ');
}
