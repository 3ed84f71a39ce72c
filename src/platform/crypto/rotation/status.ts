import type pg from 'pg';
import { MARK_BYTES } from '../suite.ts';
import { sealedSql } from './coding.ts';
import type { SealedColumn } from './declare.ts';
import { fileMark, sealedFiles } from './files.ts';
import { tableSql } from './table.ts';

/** How many values of a place carry which mark (hexadecimal: version and key id). */
export interface Carried {
  /** `table.column`, with the path in a JSON column; `files` for the files of the data folder. */
  place: string;
  marks: Record<string, number>;
}

/** Name of a place as status and tests tell it. */
export function placeName({ table, column, json }: SealedColumn): string {
  return [table, column, ...(json?.at ?? [])].join('.');
}

/** Counts the sealed values of every declared place by mark, in the database. `client` must see every row. */
export async function carriedInTables(
  client: pg.Client,
  places: readonly SealedColumn[],
): Promise<Carried[]> {
  const all: Carried[] = [];
  for (const place of places) {
    const value = sealedSql(place);
    const { rows } = await client.query<{ mark: string; n: string }>(
      `select encode(substring(v from 1 for ${MARK_BYTES}), 'hex') as mark, count(*) as n
         from (select ${value} as v from ${tableSql(place.table)}) x where octet_length(v) > 0 group by 1 order by 1`,
    );
    all.push({
      place: placeName(place),
      marks: Object.fromEntries(rows.map(({ mark, n }) => [mark, Number(n)])),
    });
  }
  return all;
}

/** Counts the sealed files of a data folder by mark. */
export async function carriedInFiles(dataFolder: string): Promise<Carried> {
  const marks: Record<string, number> = {};
  for await (const { path } of sealedFiles(dataFolder)) {
    const mark = (await fileMark(path))?.toString('hex');
    if (mark !== undefined) marks[mark] = (marks[mark] ?? 0) + 1;
  }
  return { place: 'files', marks };
}

/** How many values carry this mark, in all places together. */
export function carriedBy(mark: Buffer, carried: readonly Carried[]): number {
  const hex = mark.toString('hex');
  return carried.reduce((sum, { marks }) => sum + (marks[hex] ?? 0), 0);
}
