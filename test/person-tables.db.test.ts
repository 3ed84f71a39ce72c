import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { modules } from '../src/app.ts';
import { sealedColumns } from '../src/app.ts';
import { testDatabase, type TestDatabase } from '../src/platform/testing/index.ts';

/** Columns that every table about a person has, and that say nothing to the person. */
const COMMON = new Set(['city', 'id', 'person_id', 'region_key', 'recorded_by', 'superseded_by']);

let t: TestDatabase;
const columnsOf = new Map<string, string[]>();
const declared = modules.flatMap((m) => m.personTables);

beforeAll(async () => {
  t = await testDatabase();
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as "table", json_agg(column_name order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' group by 1`.execute(t.adminDb);
  for (const row of rows) columnsOf.set(row.table, row.columns);
});
afterAll(() => t?.close());

it('every table with a person is declared once, to be copied for the person or with the reason why not', () => {
  const about = [...columnsOf].filter(([, columns]) => columns.includes('person_id')).map(([table]) => table);
  const names = declared.map(({ table }) => table).filter((table) => table !== 'person');
  expect(names.toSorted()).toEqual(about.toSorted());
});

it('every column is told by its label, opened from its seal, or named as technical', () => {
  const sealed = new Set(sealedColumns.map(({ table, column }) => `${table}.${column}`));
  for (const part of declared) {
    if ('keptOut' in part) continue;
    const told = new Set([...Object.keys(part.columns), ...(part.technical ?? []), ...COMMON]);
    const all = columnsOf.get(part.table) ?? [];
    const silent = all.filter(
      (column) => !told.has(column) && !column.endsWith('_bidx') && !sealed.has(`${part.table}.${column}`),
    );
    const unknown = [...Object.keys(part.columns), ...(part.technical ?? [])].filter((c) => !all.includes(c));
    expect({ table: part.table, silent, unknown }).toEqual({ table: part.table, silent: [], unknown: [] });
    if (all.some((column) => sealed.has(`${part.table}.${column}`))) expect(part.open).toBeDefined();
  }
});
