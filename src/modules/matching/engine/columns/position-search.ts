import type { Weights } from '../types.ts';
import { countFitting } from './count-fitting.ts';
import { gatherSets, intersect, keepCounty } from './fitting.ts';
import { takeClasses } from './class-rows.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { searchState, type SearchState } from './search-state.ts';
import { takeSharing } from './sharing-rows.ts';
import type { TopKeys } from './top-keys.ts';
import { takeWanted } from './wanted-rows.ts';

/**
 * Searches the best open positions of one person after another, exactly as the definition orders them. One search serves one
 * thread; its answer is valid until the next question.
 */
export class PositionSearch {
  readonly state: SearchState;

  /**
   * `widened`: somebody who stays in the county also reaches positions of the unit whose county is not known. The definition
   * for files says no; a register with gaps must not exclude by a gap.
   */
  constructor(index: PositionIndex, persons: PersonColumns, weights: Weights, top: number, widened = false) {
    this.state = searchState(index, persons, weights, top, widened);
  }

  /** Turns to a person and leaves open what fits. `left`: rows of the index that one side has excluded. */
  narrow(person: number, persons = this.state.persons, left: readonly number[] = []): void {
    const { state } = this;
    look(state, persons, person);
    const sets = gatherSets(state);
    if (state.own >= 0) {
      intersect(state, state.own, sets);
      if (persons.widely[person] !== 1) keepCounty(state, state.own);
    }
    if (state.remote >= 0) intersect(state, state.remote, sets);
    for (const row of left) state.open[row >>> 5] = (state.open[row >>> 5] ?? 0) & ~(1 << (row & 31));
  }

  /** How many fit, after {@link narrow} and before {@link best}. */
  fitting(): number {
    const { own, remote } = this.state;
    return (
      (own >= 0 ? countFitting(this.state, own) : 0) + (remote >= 0 ? countFitting(this.state, remote) : 0)
    );
  }

  /** The best of what was left open. */
  best(): TopKeys {
    takeAll(this.state);
    return this.state.top;
  }

  search(person: number, persons = this.state.persons, left: readonly number[] = []): TopKeys {
    this.narrow(person, persons, left);
    return this.best();
  }
}

/** Turns to a person: the marks of the one before go, and those of this one stay until the next. */
export function look(state: SearchState, persons: PersonColumns, person: number): void {
  markSkills(state, false);
  state.persons = persons;
  state.person = person;
  state.minWage = persons.minWage[person] ?? 0;
  state.county = persons.county[person] ?? -1;
  state.unit = persons.unit[person] ?? 0;
  state.forms = persons.formPoints[person] ?? 0;
  state.own = state.blockOfUnit.get(state.unit) ?? -1;
  state.top.clear();
  markSkills(state, true);
}

/** Marks the skills of the person at hand, or takes the marks away. */
function markSkills(state: SearchState, marked: boolean): void {
  const { persons, person, has, index, frequent } = state;
  const { starts, values } = persons.skills;
  state.frequentCount = 0;
  for (let j = starts[person] ?? 0; j < (starts[person + 1] ?? 0); j++) {
    const skill = values[j] ?? 0;
    has[skill] = marked ? (index.rarity[skill] ?? 0) : 0;
    const set = index.skillSet[skill] ?? -1;
    if (set >= 0) frequent[state.frequentCount++] = set;
  }
}

/** From the rows that can score most to those that can score least; each step ends where it cannot change the best. */
function takeAll(state: SearchState): void {
  const { own, remote } = state;
  if (own >= 0) takeWanted(state, own);
  if (remote >= 0) takeWanted(state, remote);
  takeClasses(state);
  if (own >= 0) takeSharing(state, own);
  if (remote >= 0) takeSharing(state, remote);
}
