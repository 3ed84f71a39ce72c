import { Card, CARD_SHIFT } from './cards.ts';
import { restOf, skillPoints, type SearchState } from './search-state.ts';
import { firstAtLeast } from './sorted.ts';
import { keyOf } from './top-keys.ts';

/** Points of an occupation for what the person wants: the same 100, the same group 60, the same middle group 25. */
export function occupationPoints(wanted: Int32Array, from: number, to: number, code: number): number {
  const group = Math.trunc(code / 100);
  let best = 0;
  for (let j = from; j < to; j++) {
    const want = wanted[j] ?? 0;
    if (want === code) return 100;
    const points =
      Math.trunc(want / 100) === group
        ? 60
        : Math.trunc(want / 10_000) === Math.trunc(code / 10_000)
          ? 25
          : 0;
    if (points > best) best = points;
  }
  return best;
}

/** Scores the fitting rows of a block whose occupation lies in a middle group that the person wants, and closes them. */
export function takeWanted(state: SearchState, block: number): void {
  const { index, persons, person, open, weights, top } = state;
  const { starts, values } = persons.wanted;
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  const first = starts[person] ?? 0;
  const end = starts[person + 1] ?? 0;
  for (let j = first; j < end; j++) {
    // A middle group wanted twice is closed the second time.
    const middle = Math.trunc((values[j] ?? 0) / 10_000) * 10_000;
    const low = firstAtLeast(index.occupation, from, to, middle);
    const high = firstAtLeast(index.occupation, low, to, middle + 10_000);
    for (let w = low >>> 5; w << 5 < high; w++) {
      let bits = open[w] ?? 0;
      if (w === low >>> 5) bits &= -1 << (low & 31);
      if (high < (w + 1) << 5) bits &= ~(-1 << (high & 31));
      open[w] = (open[w] ?? 0) & ~bits;
      for (; bits !== 0; bits &= bits - 1) {
        const row = (w << 5) + 31 - Math.clz32(bits & -bits);
        const at = row << CARD_SHIFT;
        const rest = restOf(state, row);
        if (rest < 0) continue;
        const score =
          rest +
          weights.skill * skillPoints(state, row) +
          weights.occ * occupationPoints(values, first, end, index.cards[at + Card.occupation] ?? 0);
        top.offer(keyOf(score, index.cards[at + Card.source] ?? 0));
      }
    }
  }
}
