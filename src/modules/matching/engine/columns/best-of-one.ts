import type { Weights } from '../types.ts';
import { keepBest, keepRoom } from './keep-best.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { PositionSearch } from './position-search.ts';
import { emptyResults, matchesOf, type ColumnMatch } from './results.ts';

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
  search.best();
  const results = emptyResults(1, top);
  keepBest(search.state, keepRoom(), results, 0);
  return { matches: matchesOf(results, 0), fitting };
}
