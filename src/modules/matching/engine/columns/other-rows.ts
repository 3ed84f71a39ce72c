import type { Block } from './index-parts.ts';
import { Card, CARD_SHIFT } from './cards.ts';
import { restOf, type SearchState } from './search-state.ts';
import { keyOf } from './top-keys.ts';
import { FORM_COUNT } from './words.ts';

/** Scores the open rows of a block that are in both sets; `within` < 0: in the set of the form alone. */
function takeSet(state: SearchState, block: Block, form: number, within: number, distance: number): void {
  const { index, open, top, weights } = state;
  const forms = index.byForm.bits;
  const counties = index.byCounty.bits;
  const formAt = form * index.words;
  const most =
    100 * weights.wage + weights.dist * distance + weights.form * ((state.forms >>> (form << 3)) & 255);
  for (let w = block.from >>> 5; w << 5 < block.to; w++) {
    if (most < top.scoreFloor) return;
    let bits = (open[w] ?? 0) & (forms[formAt + w] ?? 0);
    if (within >= 0) bits &= counties[within + w] ?? 0;
    open[w] = (open[w] ?? 0) & ~bits;
    for (; bits !== 0; bits &= bits - 1) {
      const row = (w << 5) + 31 - Math.clz32(bits & -bits);
      const rest = restOf(state, row);
      if (rest >= 0) top.offer(keyOf(rest, index.cards[(row << CARD_SHIFT) + Card.source] ?? 0));
    }
  }
}

/** Scores what is left open: nothing of the occupation, no skill shared. By county, then everywhere; a form at a time. */
export function takeOthers(state: SearchState, block: number, farthest: number): void {
  const { index, top, weights } = state;
  const rows = index.blocks[block];
  if (!rows) return;
  const set = index.countySet.get(state.county);
  for (const distance of [100, farthest]) {
    if (distance === 100 && set === undefined) continue;
    const within = distance === 100 && set !== undefined ? set * index.words : -1;
    for (let form = 0; form < FORM_COUNT; form++) {
      const points = (state.forms >>> (form << 3)) & 255;
      const most = 100 * weights.wage + weights.dist * distance + weights.form * points;
      if (most >= top.scoreFloor) takeSet(state, rows, form, within, distance);
    }
  }
}
