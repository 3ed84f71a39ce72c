import type { SearchState } from './search-state.ts';
import { firstAtLeast } from './sorted.ts';

/** Where the sets begin that every fitting row is in. */
export function gatherSets(state: SearchState): number {
  const { index, sets, persons, person } = state;
  const { words, wageSteps: steps } = index;
  const { starts, values } = persons.limits;
  const educationAt = (persons.education[person] ?? 0) * words;
  sets[0] = educationAt;
  // The largest step that is not above the wage; the first step is the least wage of all, so one is below or none fits.
  sets[1] = Math.max(0, firstAtLeast(steps, 0, steps.length, state.minWage + 1) - 1) * words;
  let count = 2;
  for (let j = starts[person] ?? 0; j < (starts[person + 1] ?? 0); j++)
    sets[count++] = (values[j] ?? 0) * words;
  return count;
}

/** Leaves in `open` the rows of a block that fit the person, apart from wages between two steps. */
export function intersect(state: SearchState, block: number, setCount: number): void {
  const { open, sets, index } = state;
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  const first = from >>> 5;
  const last = (to + 31) >>> 5;
  const education = index.byEducation.bits;
  const wages = index.byWage.bits;
  const levels = index.byLevel.bits;
  const educationAt = sets[0] ?? 0;
  const wageAt = sets[1] ?? 0;
  for (let w = first; w < last; w++) open[w] = (education[educationAt + w] ?? 0) & (wages[wageAt + w] ?? 0);
  let s = 2;
  for (; s + 2 < setCount; s += 3) {
    const a = sets[s] ?? 0;
    const b = sets[s + 1] ?? 0;
    const c = sets[s + 2] ?? 0;
    for (let w = first; w < last; w++)
      open[w] = (open[w] ?? 0) & (levels[a + w] ?? 0) & (levels[b + w] ?? 0) & (levels[c + w] ?? 0);
  }
  for (; s < setCount; s++) {
    const a = sets[s] ?? 0;
    for (let w = first; w < last; w++) open[w] = (open[w] ?? 0) & (levels[a + w] ?? 0);
  }
}

/**
 * Leaves in `open` only the rows of the person's county; where `widened`, also those of which only the unit is known, for
 * they may be in that county.
 */
export function keepCounty(state: SearchState, block: number): void {
  const { open, index, county, widened } = state;
  const set = index.countySet.get(county) ?? -1;
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  const at = set * index.words;
  const { bits } = index.byCounty;
  const unknown = index.byUnit.bits;
  for (let w = from >>> 5; w < (to + 31) >>> 5; w++) {
    const near = set >= 0 ? (bits[at + w] ?? 0) : 0;
    open[w] = (open[w] ?? 0) & (widened ? near | (unknown[w] ?? 0) : near);
  }
}
