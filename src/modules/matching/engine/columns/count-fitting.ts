import { Card, CARD_SHIFT } from './cards.ts';
import type { SearchState } from './search-state.ts';

/** How many open rows of a block fit, before any was scored: the sets leave only wages between two steps to look at. */
export function countFitting({ index, open, minWage }: SearchState, block: number): number {
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  let count = 0;
  for (let w = from >>> 5; w << 5 < to; w++) {
    for (let bits = open[w] ?? 0; bits !== 0; bits &= bits - 1) {
      const row = (w << 5) + 31 - Math.clz32(bits & -bits);
      if ((index.cards[(row << CARD_SHIFT) + Card.high] ?? 0) >= minWage) count += 1;
    }
  }
  return count;
}
