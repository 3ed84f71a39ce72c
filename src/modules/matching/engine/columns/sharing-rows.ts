import { Card, CARD_SHIFT } from './cards.ts';
import { restOf, skillPoints, type SearchState } from './search-state.ts';
import { keyOf } from './top-keys.ts';

function take(state: SearchState, row: number): void {
  const { top, weights } = state;
  const skill = weights.skill * skillPoints(state, row);
  if (skill + state.mostRest < top.scoreFloor) return;
  const rest = restOf(state, row);
  if (rest >= 0) top.offer(keyOf(rest + skill, state.index.cards[(row << CARD_SHIFT) + Card.source] ?? 0));
}

/** Scores the open rows of a block that share a skill with the person, and closes them: a row is scored once. */
export function takeSharing(state: SearchState, block: number): void {
  const { index, persons, person, weights, top } = state;
  if (top.scoreFloor > 100 * weights.skill + state.mostRest) return;
  const { starts, values } = persons.skills;
  for (let j = starts[person] ?? 0; j < (starts[person + 1] ?? 0); j++) {
    const skill = values[j] ?? 0;
    const set = index.skillSet[skill] ?? -1;
    if (set >= 0) takeSet(state, block, set);
    else takeList(state, block, skill);
  }
}

function takeSet(state: SearchState, block: number, set: number): void {
  const { index, open } = state;
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  const { bits: naming } = index.bySkill;
  const at = set * index.words;
  for (let w = from >>> 5; w << 5 < to; w++) {
    const is = open[w] ?? 0;
    let bits = is & (naming[at + w] ?? 0);
    if (bits === 0) continue;
    open[w] = is & ~bits;
    for (; bits !== 0; bits &= bits - 1) take(state, (w << 5) + 31 - Math.clz32(bits & -bits));
  }
}

function takeList(state: SearchState, block: number, skill: number): void {
  const { index, open } = state;
  const { postings } = index;
  const slot = skill * (index.blocks.length + 1) + block;
  const to = index.postingStart[slot + 1] ?? 0;
  for (let at = index.postingStart[slot] ?? 0; at < to; at++) {
    const row = postings[at] ?? 0;
    const word = open[row >>> 5] ?? 0;
    const bit = 1 << (row & 31);
    if ((word & bit) === 0) continue;
    open[row >>> 5] = word & ~bit;
    take(state, row);
  }
}
