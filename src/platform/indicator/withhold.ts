/** Below this a cell about persons is not shown to readers outside their own region (facts on publicity: 5). */
export const SMALL_CELL = 5;

export const isSmall = (count: number): boolean => count > 0 && count < SMALL_CELL;

/**
 * Withholds small cells of one row whose sum is published: `count` becomes null for 1 to 4. The smallest other cells go with
 * them until, from the sum, any withheld cell might as well be 5 or more; where all together are too few, the zeros go too.
 */
export function withholdSmall<C extends { count: number }>(
  cells: readonly C[],
): (Omit<C, 'count'> & { count: number | null })[] {
  const hidden = new Set(cells.filter((cell) => isSmall(cell.count)));
  const sum = () => [...hidden].reduce((total, { count }) => total + count, 0);
  // Each of the others is at least 1, for a zero would be told: that bounds a cell from above.
  const safe = () => hidden.size === 0 || sum() - (hidden.size - 1) >= SMALL_CELL;
  const others = cells.filter((cell) => cell.count >= SMALL_CELL).toSorted((a, b) => a.count - b.count);
  for (const cell of others) {
    if (safe()) break;
    hidden.add(cell);
  }
  const all = !safe();
  return cells.map((cell) => (all || hidden.has(cell) ? { ...cell, count: null } : cell));
}
