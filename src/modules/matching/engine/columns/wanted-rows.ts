import { Card, CARD_SHIFT } from './cards.ts';
import { baseOf, skillPoints, wagePoints, type SearchState } from './search-state.ts';
import { firstAtLeast } from './sorted.ts';
import { keyOf } from './top-keys.ts';

/** Points of an occupation for what the person wants: the same 100, the same group 60, the same middle group 25. */
export function occupationPoints(wanted: Int32Array, from: number, to: number, code: number): number {
  const group = (code / 100) | 0;
  let best = 0;
  for (let j = from; j < to; j++) {
    const want = wanted[j] ?? 0;
    if (want === code) return 100;
    const points =
      ((want / 100) | 0) === group ? 60 : ((want / 10_000) | 0) === ((code / 10_000) | 0) ? 25 : 0;
    if (points > best) best = points;
  }
  return best;
}

/** Scores the fitting rows of a block whose occupation lies in a middle group that the person wants, and closes them. */
export function takeWanted(state: SearchState, block: number): void {
  const { index, persons, person, open } = state;
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
      for (; bits !== 0; bits &= bits - 1)
        take(state, (w << 5) + 31 - Math.clz32(bits & -bits), values, first, end);
    }
  }
}

function take(state: SearchState, row: number, wanted: Int32Array, first: number, end: number): void {
  const { index, weights, minWage, top } = state;
  const at = row << CARD_SHIFT;
  if ((index.cards[at + Card.high] ?? 0) < minWage) return;
  const known =
    baseOf(state, row) +
    weights.occ * occupationPoints(wanted, first, end, index.cards[at + Card.occupation] ?? 0) +
    weights.skill * skillPoints(state, row);
  if (known + 100 * weights.wage < top.scoreFloor) return;
  top.offer(keyOf(known + weights.wage * wagePoints(state, row), index.cards[at + Card.source] ?? 0));
}
