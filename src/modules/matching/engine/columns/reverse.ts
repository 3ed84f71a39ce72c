import { DEFAULT_WEIGHTS, type Weights } from '../types.ts';
import { askedRow } from './asked.ts';
import { factsOf, levelsOf, noFacts } from './pair-facts.ts';
import { personIndex } from './person-index.ts';
import { PersonSearch, searchRoom } from './person-search.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { look } from './position-search.ts';
import { emptyResults, matchesOf, putMatch, type ColumnMatch } from './results.ts';
import { searchState } from './search-state.ts';
import { orderOfKey, scoreOfKey } from './top-keys.ts';
import { FUNCTION_COUNT } from './words.ts';

/** The exact best people of one position after another, with the facts of each pair. `position`: its row of the input. */
export function reverseMatcher(
  index: PositionIndex,
  persons: PersonColumns,
  { top, weights = DEFAULT_WEIGHTS }: { top: number; weights?: Weights },
): (position: number) => ColumnMatch[] {
  const skillCount = index.rarity.length;
  const people = personIndex(persons, skillCount);
  const search = new PersonSearch(people, weights, searchRoom(people.words, skillCount, top));
  const state = searchState(index, persons, weights, 1);
  const levels = new Uint8Array(FUNCTION_COUNT);
  const facts = noFacts();
  const results = emptyResults(1, top);
  return (position) => {
    const row = index.rowOf[position] ?? 0;
    const { keys, count } = search.search(askedRow(index, row));
    results.counts[0] = count;
    for (let k = 0; k < count; k++) {
      const person = orderOfKey(keys[k] ?? 0);
      look(state, persons, person);
      levelsOf(state, levels);
      factsOf(state, row, levels, facts);
      putMatch(results, k, person, scoreOfKey(keys[k] ?? 0), facts);
    }
    return matchesOf(results, 0);
  };
}
