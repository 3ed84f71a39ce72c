import { Card, CARD_SHIFT } from './cards.ts';
import { distancePoints, formPointsOf, skillPoints, wagePoints, type SearchState } from './search-state.ts';
import { occupationPoints } from './wanted-rows.ts';

/** What is told of a pair that was kept: the five parts, the bridges and what is to be confirmed, as bits. */
export interface PairFacts {
  occ: number;
  skill: number;
  wage: number;
  dist: number;
  form: number;
  bridged: number;
  confirmLow: number;
  confirmHigh: number;
}

export const noFacts = (): PairFacts => ({
  occ: 0,
  skill: 0,
  wage: 0,
  dist: 0,
  form: 0,
  bridged: 0,
  confirmLow: 0,
  confirmHigh: 0,
});

/** Level of every function of the person at hand: 0..4; only those in `limits` are below 4. */
export function levelsOf({ persons, person }: SearchState, levels: Uint8Array): void {
  levels.fill(4);
  const { starts, values } = persons.limits;
  for (let j = starts[person] ?? 0; j < (starts[person + 1] ?? 0); j++) {
    const limit = values[j] ?? 0;
    levels[limit >> 2] = limit & 3;
  }
}

/** The facts of the person at hand and a row that fits. `levels` must be filled. */
export function factsOf(state: SearchState, row: number, levels: Uint8Array, into: PairFacts): void {
  const { index, persons, person } = state;
  const at = row << CARD_SHIFT;
  const { starts, values } = persons.wanted;
  const code = index.cards[at + Card.occupation] ?? 0;
  into.occ = occupationPoints(values, starts[person] ?? 0, starts[person + 1] ?? 0, code);
  into.skill = skillPoints(state, row);
  into.wage = wagePoints(state, row);
  into.dist = distancePoints(state, row);
  into.form = formPointsOf(state, row);
  // What is to be confirmed: demanded and not assessed. Such a function counts as met, so it needs no bridge.
  into.confirmLow = (index.demanded[row * 2] ?? 0) & ~(persons.assessedLow[person] ?? 0);
  into.confirmHigh = (index.demanded[row * 2 + 1] ?? 0) & ~(persons.assessedHigh[person] ?? 0);
  into.bridged = 0;
  const end = index.cards[at + Card.liftedTo] ?? 0;
  for (let j = index.cards[at + Card.demandsFrom] ?? 0; j < end; j++) {
    const demand = index.demands[j] ?? 0;
    if ((levels[demand >> 3] ?? 4) < (demand & 7)) into.bridged |= index.lifters[j] ?? 0;
  }
}
