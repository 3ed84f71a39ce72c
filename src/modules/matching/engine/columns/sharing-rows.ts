import { takeRow, type SearchState } from './search-state.ts';
import { SOLO_LEVELS, soloLevel } from './solo-sets.ts';
import { FORM_COUNT, REMOTE_FORM } from './words.ts';

/** Scores the open rows of a block that share enough skills with the person; rows are closed so that each is scored once. */
export function takeSharing(state: SearchState, block: number): void {
  const { index, persons, person, weights, top } = state;
  const lacking = top.scoreFloor - mostWithout(state, block);
  if (lacking > 100 * weights.skill) return;
  const { starts, values } = persons.skills;
  for (let j = starts[person] ?? 0; j < (starts[person + 1] ?? 0); j++) {
    const skill = values[j] ?? 0;
    if ((index.skillSet[skill] ?? -1) < 0) takeList(state, block, skill);
  }
  takeFrequent(state, block);
}

/** Most that a row of the block earns by wage, distance and form. */
function mostWithout({ weights, forms, remote }: SearchState, block: number): number {
  let best = 0;
  for (let form = 0; form < FORM_COUNT; form++)
    if ((form === REMOTE_FORM) === (block === remote)) best = Math.max(best, (forms >>> (form << 3)) & 255);
  return 100 * (weights.wage + weights.dist) + weights.form * best;
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
    takeRow(state, row);
  }
}

/**
 * Rows that share frequent skills only: those that share two, and those that earn enough by one. Who shares a rare skill as well
 * was scored before.
 */
function takeFrequent(state: SearchState, block: number): void {
  const { index, open, frequent, frequentCount, weights, top } = state;
  if (frequentCount === 0) return;
  const { words } = index;
  const { from, to } = index.blocks[block] ?? { from: 0, to: 0 };
  const lacking = top.scoreFloor - mostWithout(state, block);
  if (lacking > 100 * weights.skill) return;
  const level = lacking <= 0 || weights.skill === 0 ? 0 : soloLevel(Math.ceil(lacking / weights.skill));
  const naming = index.bySkill.bits;
  const solo = level === 0 ? naming : index.bySolo.bits;
  for (let w = from >>> 5; w << 5 < to; w++) {
    const is = open[w] ?? 0;
    let enough = 0;
    let once = 0;
    for (let n = 0; n < frequentCount; n++) {
      const set = frequent[n] ?? 0;
      const named = naming[set * words + w] ?? 0;
      enough |= (once & named) | (solo[(level === 0 ? set : set * SOLO_LEVELS + level - 1) * words + w] ?? 0);
      once |= named;
    }
    let bits = is & enough;
    if (bits === 0) continue;
    for (; bits !== 0; bits &= bits - 1) takeRow(state, (w << 5) + 31 - Math.clz32(bits & -bits));
  }
}
