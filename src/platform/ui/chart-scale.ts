/** Round number at or above the largest value: 1, 2, 2.5 or 5 times a power of ten, so that the axis ends on a plain figure. */
export function ceilingOf(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 2.5, 5, 10].find((n) => n * power >= most) ?? 10;
  // Counts are whole: an axis that ends on 2.5 persons would be read as a mistake.
  return Math.max(1, Math.ceil(step * power));
}

/** A share of a length as SVG takes it: '12.5%'. Percentages leave text at its own size when the picture shrinks. */
export function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Heights pushed apart until labels of height `gap` no longer cover each other; order kept, all within 0 and 1. */
export function apart(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let floor = 0;
  const placed = order.map(({ height, index }) => {
    const at = Math.max(height, floor);
    floor = at + gap;
    return { at, index };
  });
  const over = Math.max(0, (placed.at(-1)?.at ?? 0) - (1 - gap / 2));
  const result = heights.map(() => 0);
  for (const { at, index } of placed) result[index] = Math.max(0, at - over);
  return result;
}
