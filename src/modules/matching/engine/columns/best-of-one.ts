import type { Weights } from '../types.ts';
import { factsOf, levelsOf, markSkills, noFacts } from './pair-facts.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { PositionSearch } from './position-search.ts';
import { emptyResults, matchesOf, putMatch, type ColumnMatch } from './results.ts';
import { orderOfKey, scoreOfKey } from './top-keys.ts';
import { FUNCTION_COUNT } from './words.ts';

/** The exact best positions of one person (row 0 of `person`), with the facts of each pair. `left`: rows of the input. */
export function bestOfOne(
  index: PositionIndex,
  person: PersonColumns,
  { top, weights, left }: { top: number; weights: Weights; left: readonly number[] },
): ColumnMatch[] {
  const search = new PositionSearch(index, person, weights, top);
  const { keys, count } = search.search(
    0,
    person,
    left.map((row) => index.rowOf[row] ?? 0),
  );
  const levels = new Uint8Array(FUNCTION_COUNT);
  const facts = noFacts();
  const results = emptyResults(1, top);
  results.counts[0] = count;
  levelsOf(search.state, levels);
  markSkills(search.state, true);
  for (let k = 0; k < count; k++) {
    const key = keys[k] ?? 0;
    const other = orderOfKey(key);
    factsOf(search.state, index.rowOf[other] ?? 0, levels, facts);
    putMatch(results, k, other, scoreOfKey(key), facts);
  }
  return matchesOf(results, 0);
}
