import { isSmall, SMALL_CELL } from './withhold.ts';

/** Counts by row (regions) and column (a break-down about persons). */
export type Counts = readonly (readonly number[])[];

/** Which cells are withheld, as the table stands. */
export type Mask = readonly (readonly boolean[])[];

interface Place {
  row: number;
  column: number;
}

const at = (table: Counts, { row, column }: Place) => table[row]?.[column] ?? 0;

/** The other three corners of a rectangle: beside, above or below, and across. */
const corners = (a: Place, b: Place) =>
  [{ row: a.row, column: b.column }, { row: b.row, column: a.column }, b] as const;

/**
 * Whether the small cell could as well be 5 or more, with every sum of row and column as it is: what is added to it is taken
 * from beside and from below, and added across. All four are withheld, so nobody can tell.
 */
function covers(table: Counts, small: Place, across: Place): boolean {
  const needed = SMALL_CELL - at(table, small);
  const [beside, below] = corners(small, across);
  return at(table, beside) >= needed && at(table, below) >= needed;
}

/**
 * Withholds the small cells of tables whose row and column sums are published, and beside each as many more as keep it from
 * being reckoned back. `periods`: the same table for a whole period and for its parts (a plan and its years); one mask serves
 * all, so that no part can be had as the rest of the whole. `known`: rows that the reader sees in full anyway and that hide
 * nothing from them. Null: nothing of the table can be shown, for no way of withholding protects every cell.
 */
export function withholdTable(
  periods: readonly Counts[],
  known: ReadonlySet<number> = new Set(),
): Mask | null {
  const [first = []] = periods;
  const mask = first.map((row) => row.map(() => false));
  const rows = first.map((_, row) => row).filter((row) => !known.has(row));
  const columns = (first[0] ?? []).map((_, column) => column);
  const hidden = ({ row, column }: Place) => mask[row]?.[column] ?? false;
  const hide = ({ row, column }: Place) => {
    const line = mask[row];
    if (line) line[column] = true;
  };
  const weight = (places: readonly Place[]) =>
    places.filter((p) => !hidden(p)).reduce((sum, p) => sum + (periods[0] ? at(periods[0], p) : 0) + 1, 0);

  const smalls = periods.flatMap((table) =>
    rows.flatMap((row) =>
      columns
        .map((column) => ({ row, column }))
        .filter((place) => isSmall(at(table, place)))
        .map((place) => ({ table, place })),
    ),
  );
  for (const { place } of smalls) hide(place);
  for (const { table, place } of smalls) {
    const ways = rows
      .filter((row) => row !== place.row)
      .flatMap((row) =>
        columns.filter((column) => column !== place.column).map((column) => ({ row, column })),
      )
      .filter((across) => covers(table, place, across))
      .map((across) => corners(place, across));
    const best = ways.reduce<(typeof ways)[number] | null>(
      (least, way) => (least === null || weight(way) < weight(least) ? way : least),
      null,
    );
    if (best === null) return null;
    best.forEach(hide);
  }
  return mask;
}
