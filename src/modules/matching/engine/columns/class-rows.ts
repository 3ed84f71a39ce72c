import { takeRow, type SearchState } from './search-state.ts';
import { FORM_COUNT, REMOTE_FORM } from './words.ts';

/** Rows of one form within the person's county, or beyond it, are a class: they earn alike by distance and form. */
const MOST_CLASSES = 2 * FORM_COUNT;

/**
 * Scores the open rows of the classes that may come among the best by wage, distance and form alone, and closes them. The class
 * that earns most comes first: each raises the bar for those after it.
 */
export function takeClasses(state: SearchState): void {
  const { classes, weights, top } = state;
  const count = gatherClasses(state);
  for (let n = 0; n < count; n++) {
    const coded = classes[n] ?? 0;
    const most = Math.floor(coded / MOST_CLASSES) + 100 * weights.wage;
    if (most < top.scoreFloor) return;
    takeClass(state, most, (coded % MOST_CLASSES) >> 1, coded & 1);
  }
}

/** Fills in the classes of the person at hand, those that earn most first; returns how many there are. */
function gatherClasses({ index, classes, weights, own, remote, county, forms }: SearchState): number {
  const known = index.countySet.has(county);
  let count = 0;
  for (let form = 0; form < FORM_COUNT; form++) {
    if ((form === REMOTE_FORM ? remote : own) < 0) continue;
    const points = weights.form * ((forms >>> (form << 3)) & 255);
    for (let within = known ? 1 : 0; within >= 0; within--) {
      const base = points + weights.dist * (within === 1 ? 100 : 60);
      const coded = base * MOST_CLASSES + form * 2 + within;
      let at = count++;
      for (; at > 0 && (classes[at - 1] ?? 0) < coded; at--) classes[at] = classes[at - 1] ?? 0;
      classes[at] = coded;
    }
  }
  return count;
}

function takeClass(state: SearchState, most: number, form: number, within: number): void {
  const { index, open, top, own, remote, county } = state;
  const { from, to } = index.blocks[form === REMOTE_FORM ? remote : own] ?? { from: 0, to: 0 };
  const forms = index.byForm.bits;
  const formAt = form * index.words;
  const counties = index.byCounty.bits;
  const countyAt = within === 1 ? (index.countySet.get(county) ?? 0) * index.words : -1;
  for (let w = from >>> 5; w << 5 < to; w++) {
    const is = open[w] ?? 0;
    let bits = is & (forms[formAt + w] ?? 0);
    if (countyAt >= 0) bits &= counties[countyAt + w] ?? 0;
    if (bits === 0) continue;
    if (most < top.scoreFloor) return;
    open[w] = is & ~bits;
    for (; bits !== 0; bits &= bits - 1) takeRow(state, (w << 5) + 31 - Math.clz32(bits & -bits));
  }
}
