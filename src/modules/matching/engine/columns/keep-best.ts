import { factsOf, levelsOf, noFacts, type PairFacts } from './pair-facts.ts';
import { putMatch, type Results } from './results.ts';
import type { SearchState } from './search-state.ts';
import { orderOfKey, scoreOfKey } from './top-keys.ts';
import { FUNCTION_COUNT } from './words.ts';

/** Memory to work in while results are written; one serves one thread. */
export interface KeepRoom {
  levels: Uint8Array;
  facts: PairFacts;
}

export const keepRoom = (): KeepRoom => ({ levels: new Uint8Array(FUNCTION_COUNT), facts: noFacts() });

/** Writes the positions that were kept for the person at hand, with the facts of each pair, as row `row` of the results. */
export function keepBest(
  state: SearchState,
  { levels, facts }: KeepRoom,
  results: Results,
  row: number,
): void {
  const { keys, count } = state.top;
  results.counts[row] = count;
  levelsOf(state, levels);
  for (let k = 0; k < count; k++) {
    const key = keys[k] ?? 0;
    const other = orderOfKey(key);
    factsOf(state, state.index.rowOf[other] ?? 0, levels, facts);
    putMatch(results, row * results.top + k, other, scoreOfKey(key), facts);
  }
}
