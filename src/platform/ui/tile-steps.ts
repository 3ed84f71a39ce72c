/** Steps of one hue that can be told apart. */
export const STEPS = 5;

/**
 * Lowest value of each step, rising, at most five: fifths of the values, so that every step is used; equal values never fall
 * into different steps. No values give no steps.
 */
export function stepBounds(values: readonly (number | null)[]): number[] {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const bounds = Array.from({ length: STEPS }, (_, i) => known[Math.floor((i * known.length) / STEPS)]);
  return [...new Set(bounds.filter((bound) => bound !== undefined))];
}

/** Step of a value, 1 to 5; the highest step of few stays the darkest. Where there is nothing anywhere, nothing is dark. */
export function stepOf(value: number, bounds: readonly number[]): number {
  if (bounds.every((low) => low === 0)) return 1;
  const at = bounds.findLastIndex((low) => value >= low);
  return STEPS - bounds.length + at + 1;
}
