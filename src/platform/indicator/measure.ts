import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { KeyRange } from '../../kernel/regions.ts';
import type { Tables } from '../database/schema.ts';
import type { Indicator } from './define.ts';

/** Which rows are looked at: whole calendar years and a half-open range of region keys. */
export interface Slice {
  years: readonly number[];
  range: KeyRange;
}

export interface Cell {
  key: string | null;
  count: number;
}

export interface Total {
  count: number;
  /** Distinct persons (or whatever the indicator names). */
  distinct: number;
}

/** The condition of a slice, for the figure and for the list behind it alike, so that the two cannot differ. */
export function inSlice({ years, range }: Slice): RawBuilder<boolean> {
  return sql<boolean>`year = any (${[...years]}::integer[]) and region_key >= ${range.lo} and region_key < ${range.hi}`;
}

/** The condition of one cell of a break-down; `key` null: the rows of which it is not known. */
export function inCell<By extends string>(
  indicator: Indicator<By>,
  by: By,
  key: string | null,
): RawBuilder<boolean> {
  return sql<boolean>`${indicator.by[by].key} is not distinct from ${key}::text`;
}

/** The whole figure. Several years of one person are several starts and one person. */
export async function measureTotal(db: Kysely<Tables>, indicator: Indicator, slice: Slice): Promise<Total> {
  // Within one year nobody stands twice (the table's key), so that the dear distinct count is spared.
  const distinct =
    slice.years.length === 1 ? sql`count(*)` : sql`count(distinct ${sql.ref(indicator.distinct.column)})`;
  const { rows } = await sql<Total>`
    select count(*)::integer as count, ${distinct}::integer as "distinct"
    from ${sql.table(indicator.counts)} where ${inSlice(slice)}`.execute(db);
  return rows[0] ?? { count: 0, distinct: 0 };
}

/** The figure by cell; the cells add up to the whole. Declared cells come first, in their order, also when empty. */
export async function measureBy<By extends string>(
  db: Kysely<Tables>,
  indicator: Indicator<By>,
  by: By,
  slice: Slice,
): Promise<Cell[]> {
  const { key, cells = [] } = indicator.by[by];
  const { rows } = await sql<Cell>`
    select ${key} as key, count(*)::integer as count
    from ${sql.table(indicator.counts)} where ${inSlice(slice)} group by 1 order by 1 nulls last`.execute(db);
  const declared = cells.map((cell) => ({
    key: cell.key,
    count: rows.find((row) => row.key === cell.key)?.count ?? 0,
  }));
  return [...declared, ...rows.filter((row) => !cells.some((cell) => cell.key === row.key))];
}

/** Levels of the region tree by the number of keys that lie in one region of the level. */
const REGION_STEP = { city: 1e8, county: 1e6, township: 1e3 } as const;

/** The figure by region of one level below the slice; `key` is the first key of the region. */
export async function measureByRegion(
  db: Kysely<Tables>,
  indicator: Indicator,
  level: keyof typeof REGION_STEP,
  slice: Slice,
): Promise<{ key: number; count: number }[]> {
  const step = sql.lit(REGION_STEP[level]);
  const { rows } = await sql<{ key: number; count: number }>`
    select region_key / ${step} * ${step} as key, count(*)::integer as count
    from ${sql.table(indicator.counts)} where ${inSlice(slice)} group by 1 order by 1`.execute(db);
  return rows;
}

/** One cell of the figure by reporting unit (PPUU), year and cell of a break-down. */
export interface UnitCell {
  unit: number;
  year: number;
  key: string | null;
  count: number;
}

/** The figure by reporting unit, year and cell of one break-down: what decides which of these may be told. */
export async function measureByUnit<By extends string>(
  db: Kysely<Tables>,
  indicator: Indicator<By>,
  by: By,
  slice: Slice,
): Promise<UnitCell[]> {
  const { rows } = await sql<UnitCell>`
    select (region_key / ${sql.lit(REGION_STEP.city)})::integer as unit, year, ${indicator.by[by].key} as key, count(*)::integer as count
    from ${sql.table(indicator.counts)} where ${inSlice(slice)} group by 1, 2, 3`.execute(db);
  return rows;
}
