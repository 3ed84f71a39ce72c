/** Below this a cell about persons is not shown to readers outside their own region (facts on publicity: 5). */
export const SMALL_CELL = 5;

/**
 * Withholds small cells: `count` becomes null for 1 to 4. If only one cell is withheld, the smallest other cell goes with it,
 * since the whole would give the one away. Zero may be said.
 */
export function withholdSmall<C extends { count: number }>(
  cells: readonly C[],
): (Omit<C, 'count'> & { count: number | null })[] {
  const small = new Set(cells.filter((cell) => cell.count > 0 && cell.count < SMALL_CELL));
  if (small.size === 1) {
    const others = cells.filter((cell) => cell.count >= SMALL_CELL).toSorted((a, b) => a.count - b.count);
    if (others[0]) small.add(others[0]);
  }
  return cells.map((cell) => (small.has(cell) ? { ...cell, count: null } : cell));
}
