import type { Weights } from '../types.ts';
import { factsOf, levelsOf, noFacts } from './pair-facts.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { PositionSearch } from './position-search.ts';
import { emptyResults, matchesOf, putMatch, type ColumnMatch } from './results.ts';
import { orderOfKey, scoreOfKey } from './top-keys.ts';
import { FUNCTION_COUNT } from './words.ts';

export interface BestOfOne {
  matches: ColumnMatch[];
  /** How many positions fit, shown or not. */
  fitting: number;
}

export interface OneWish {
  top: number;
  weights: Weights;
  /** Rows of the input that one side has excluded. */
  left: readonly number[];
  /** See `PositionSearch`. */
  widened: boolean;
}

/** The exact best positions of one person (row 0 of `person`), with the facts of each pair. */
export function bestOfOne(
  index: PositionIndex,
  person: PersonColumns,
  { top, weights, left, widened }: OneWish,
): BestOfOne {
  const search = new PositionSearch(index, person, weights, top, widened);
  search.narrow(
    0,
    person,
    left.map((row) => index.rowOf[row] ?? 0),
  );
  const fitting = search.fitting();
  const { keys, count } = search.best();
  const levels = new Uint8Array(FUNCTION_COUNT);
  const facts = noFacts();
  const results = emptyResults(1, top);
  results.counts[0] = count;
  levelsOf(search.state, levels);
  for (let k = 0; k < count; k++) {
    const key = keys[k] ?? 0;
    const other = orderOfKey(key);
    factsOf(search.state, index.rowOf[other] ?? 0, levels, facts);
    putMatch(results, k, other, scoreOfKey(key), facts);
  }
  return { matches: matchesOf(results, 0), fitting };
}
