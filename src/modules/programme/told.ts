import type { Context } from '../../platform/action/index.ts';
import {
  measureByUnit,
  withholdSmall,
  withholdTable,
  type Counts,
  type UnitCell,
} from '../../platform/indicator/index.ts';
import { newEmployment, type NewEmploymentBy } from './indicators.ts';
import type { Asked } from './slice.ts';

/** Which cells of a break-down about persons may be told, by key; null where the key is not known. */
export type Told = (key: string | null) => boolean;

const NOTHING: Told = () => false;

/** Counts by unit and key, of the years for which `counts` says yes. */
function tableOf(
  cells: readonly UnitCell[],
  units: readonly number[],
  keys: readonly (string | null)[],
  year?: number,
): Counts {
  const of = new Map<string, number>();
  for (const cell of cells) {
    if (year !== undefined && cell.year !== year) continue;
    const at = `${cell.unit} ${String(cell.key)}`;
    of.set(at, (of.get(at) ?? 0) + cell.count);
  }
  return units.map((unit) => keys.map((key) => of.get(`${unit} ${String(key)}`) ?? 0));
}

const sums = (table: Counts, keys: readonly unknown[]) =>
  keys.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0));

/** The sum of a line's cells outside the given columns. */
const restOf = (line: readonly number[], columns: readonly number[]) =>
  line.reduce((sum, n, column) => (columns.includes(column) ? sum : sum + n), 0);

/**
 * What a reader from elsewhere may be told about persons. Only the province and its reporting units are broken down for them:
 * the whole plan and its years, all units and all cells are judged together, so that no difference between two published
 * cells gives a small one away. What the reader serves themselves hides nothing from them.
 */
export async function toldTo(ctx: Context, by: NewEmploymentBy, { plan, region }: Asked): Promise<Told> {
  const { regions } = ctx.params;
  const units = regions.units.map((unit) => regions.unit(unit.code));
  const whole = region.code === regions.province.code;
  const row = units.indexOf(regions.unit(region.code));
  const isUnit = regions.units.some((unit) => unit.code === region.code);
  if (!whole && !isUnit) return NOTHING;

  const range = regions.range(regions.province.code);
  const cells = await measureByUnit(ctx.db, newEmployment, by, { years: plan.years, range });
  const keys = [
    ...new Set([...(newEmployment.by[by].cells ?? []).map((c) => c.key), ...cells.map((c) => c.key)]),
  ];
  // What is recorded for the province alone belongs to no unit: it stands as a row of its own.
  const rows = [...new Set([...units, ...cells.map((cell) => cell.unit)])];
  const periods = [undefined, ...plan.years].map((year) => tableOf(cells, rows, keys, year));

  const overall = periods.map((table) => withholdSmall(sums(table, keys).map((count) => ({ count }))));
  const provinceHides = (column: number) => overall.some((line) => line[column]?.count === null);
  if (whole) return (key) => !provinceHides(keys.indexOf(key));
  // What the province keeps to itself no unit tells; together these cells are one column, whose sums can be reckoned.
  const open = keys.map((_, column) => column).filter((column) => !provinceHides(column));
  const reduced = periods.map((table) =>
    table.map((line) => [...open.map((c) => line[c] ?? 0), restOf(line, open)]),
  );
  const { scope } = ctx.actor;
  const known = regions.units.flatMap((unit, at) => {
    const own = regions.range(unit.code);
    return scope && own.lo >= scope.lo && own.hi <= scope.hi ? [at] : [];
  });
  const mask = withholdTable(reduced, new Set(known));
  if (!mask) return NOTHING;
  return (key) => {
    const column = open.indexOf(keys.indexOf(key));
    return column >= 0 && !(mask[row]?.[column] ?? true);
  };
}
