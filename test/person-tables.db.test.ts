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

/** Codes that a column may hold, by table and column, as the database checks them. */
async function codesAllowed(): Promise<{ table: string; column: string; codes: string[] }[]> {
  const { rows } = await sql<{ table: string; column: string; rule: string }>`
    select c.conrelid::regclass::text as "table", a.attname as "column", pg_get_constraintdef(c.oid) as rule
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
    where c.contype = 'c' and c.connamespace = 'public'::regnamespace`.execute(t.adminDb);
  return rows.flatMap(({ rule, ...at }) => {
    const codes = [...rule.matchAll(/'([^']+)'::text/g)].map(([, code]) => code ?? '');
    return rule.includes('ANY (ARRAY[') && codes.length > 0 ? [{ ...at, codes }] : [];
  });
}

it('every code that the database allows in a column has its word', async () => {
  const allowed = await codesAllowed();
  expect(allowed.length).toBeGreaterThan(20);
  const wordless = allowed.flatMap(({ table, column, codes }) => {
    const part = declared.find((each) => each.table === table);
    if (!part || 'keptOut' in part || !(column in part.columns)) return [];
    const sayer = part.say?.[column];
    if (typeof sayer === 'function') return [];
    const silent = codes.filter((code) => sayer?.[code] === undefined);
    return silent.length > 0 ? [`${table}.${column}: ${silent.join(', ')}`] : [];
  });
  expect(wordless).toEqual([]);
});

it('whatever is said in words stands under a label', () => {
  const unlabelled = declared.flatMap((part) =>
    'keptOut' in part
      ? []
      : Object.keys(part.say ?? {})
          .filter((column) => !(column in part.columns))
          .map((column) => `${part.table}.${column}`),
  );
  expect(unlabelled).toEqual([]);
});
