/** First place from `from` up to `to` whose value is at least `least`; `to` where there is none. Values must rise. */
export function firstAtLeast(values: Int32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
