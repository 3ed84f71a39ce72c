import type { KeyRange } from '../../../../kernel/regions.ts';
import type { Weights } from '../types.ts';
import { rarestLast, type AskedPosition, type AskedSkill } from './asked.ts';
import { PersonCard, type PersonIndex } from './person-index.ts';
import { personScore } from './person-score.ts';
import { stretchesOf, type Stretch } from './places.ts';
import { firstAtLeast, ones } from './sorted.ts';
import { keyOf, TopKeys } from './top-keys.ts';

/** Memory that one thread works with; it serves one search after another, also of several indexes. */
export interface SearchRoom {
  /** Rows that fit and have not been scored. */
  open: Int32Array;
  /** By skill: its rarity where the position names it, else 0. */
  asks: Int32Array;
  top: TopKeys;
}

export const searchRoom = (words: number, skillCount: number, top: number): SearchRoom => ({
  open: new Int32Array(words),
  asks: new Int32Array(skillCount),
  top: new TopKeys(top),
});

export interface PersonWish {
  /** Rows of the input that one side has excluded. */
  left?: readonly number[];
  /** Regions beyond which nobody is looked at; left out: everywhere. */
  within?: KeyRange;
  /** See {@link TopKeys.clear}. */
  least?: number;
}

/**
 * The best people for one position after another, exactly as the definition orders them, under the same bounds as the search
 * of positions: first who wants an occupation like it, then who shares enough of its skills, then the others.
 */
export class PersonSearch {
  readonly #index: PersonIndex;
  readonly #weights: Weights;
  readonly #open: Int32Array;
  readonly #asks: Int32Array;
  readonly top: TopKeys;
  #position: AskedPosition | null = null;
  #stretches: readonly Stretch[] = [];

  constructor(index: PersonIndex, weights: Weights, room: SearchRoom) {
    this.#index = index;
    this.#weights = weights;
    this.#open = room.open;
    this.#asks = room.asks;
    this.top = room.top;
  }

  /** The answer is valid until the next search. */
  search(position: AskedPosition, wish: PersonWish = {}): TopKeys {
    this.narrow(position, wish);
    return this.best();
  }

  /** Turns to a position and leaves open who fits, apart from wages between two steps. */
  narrow(position: AskedPosition, { left = [], within, least }: PersonWish = {}): void {
    this.#position = position;
    this.top.clear(least);
    this.#stretches = stretchesOf(this.#index, position, within);
    for (const stretch of this.#stretches) this.#intersect(position, stretch);
    for (const i of left) this.#close(this.#index.rowOf[i] ?? 0);
  }

  /** How many fit, after {@link narrow} and before {@link best}; who wants too high a wage is taken out meanwhile. */
  fitting(): number {
    const high = this.#position?.high ?? 0;
    const { byWage, wageSteps, words, cards } = this.#index;
    const sure = wageSteps.findIndex((wage) => wage > high) - 1;
    let count = 0;
    for (const [from, to] of this.#stretches) {
      for (let w = from >>> 5; w << 5 < to; w++) {
        const bits = this.#open[w] ?? 0;
        if (bits === 0) continue;
        count += ones(bits);
        // -2: nobody wants more than `high`; -1: not even the lowest wish is known to be met.
        let unsure = sure === -2 ? 0 : sure === -1 ? bits : bits & ~(byWage.bits[sure * words + w] ?? 0);
        for (; unsure !== 0; unsure &= unsure - 1) {
          const row = (w << 5) + 31 - Math.clz32(unsure & -unsure);
          if ((cards[(row << 4) + PersonCard.minWage] ?? 0) <= high) continue;
          this.#close(row);
          count -= 1;
        }
      }
    }
    return count;
  }

  /** The best of whom was left open. */
  best(): TopKeys {
    const position = this.#position;
    if (!position) return this.top;
    position.skills.forEach((skill, n) => (this.#asks[skill] = position.rarity[n] ?? 0));
    for (const stretch of this.#stretches) this.#takeWanting(position, stretch);
    const byRarity = rarestLast(position);
    for (const stretch of this.#stretches) this.#takeSharing(position.skillTotal, byRarity, stretch);
    this.#takeOthers(position);
    for (const skill of position.skills) this.#asks[skill] = 0;
    return this.top;
  }

  #close(row: number): void {
    this.#open[row >>> 5] = (this.#open[row >>> 5] ?? 0) & ~(1 << (row & 31));
  }

  #intersect(position: AskedPosition, [from, to]: Stretch): void {
    const { remote, widened, county, education, high, bare } = position;
    const { words, byReach, byCounty, countySet, byEducation, byWage, byLevel, wageSteps } = this.#index;
    const first = from >>> 5;
    const last = (to + 31) >>> 5;
    const open = this.#open;
    const reach = remote || widened ? words : 0;
    const set = countySet.get(county);
    for (let w = first; w < last; w++) {
      let reached = byReach.bits[reach + w] ?? 0;
      if (set !== undefined) reached |= byCounty.bits[set * words + w] ?? 0;
      open[w] = reached & (byEducation.bits[education * words + w] ?? 0);
    }
    const step = wageSteps.findIndex((wage) => wage >= high);
    // Who wants at most the next step is a little more than who wants at most `high`: the wage is looked at again.
    if (step >= 0) keep(open, byWage.bits, step * words, first, last);
    for (const level of bare) keep(open, byLevel.bits, level * words, first, last);
    // A stretch may begin and end within a word.
    if (last > first) {
      open[first] = (open[first] ?? 0) & (-1 << (from & 31));
      if ((to & 31) !== 0) open[last - 1] = (open[last - 1] ?? 0) & ~(-1 << (to & 31));
    }
  }

  #takeWanting({ occupation }: AskedPosition, [from, to]: Stretch): void {
    const { middleSlot, middleRows } = this.#index;
    const slot = middleSlot.get(Math.trunc(occupation / 10_000));
    if (slot !== undefined) this.#takeRows(middleRows.values, middleRows.starts, slot, from, to);
  }

  /**
   * From the rarest skill to the most frequent. Who is still open then shares at most the skills that are left, and where these
   * together are too little to come among the best, nobody is looked at any more.
   */
  #takeSharing(skillTotal: number, byRarity: readonly AskedSkill[], [from, to, nearness]: Stretch): void {
    const { skillRows } = this.#index;
    const weights = this.#weights;
    const rest = 100 * (weights.wage + weights.form) + nearness * weights.dist;
    for (let n = byRarity.length - 1; n >= 0; n--) {
      const { skill, together } = byRarity[n] as AskedSkill;
      const most = weights.skill * Math.floor((100 * together) / skillTotal) + rest;
      if (most < this.top.scoreFloor) return;
      this.#takeRows(skillRows.values, skillRows.starts, skill, from, to);
    }
  }

  /** Scores the open rows of a list that lie in the stretch, and closes them. */
  #takeRows(rows: Int32Array, starts: Int32Array, slot: number, from: number, to: number): void {
    const open = this.#open;
    const end = starts[slot + 1] ?? 0;
    for (let j = firstAtLeast(rows, starts[slot] ?? 0, end, from); j < end; j++) {
      const row = rows[j] ?? 0;
      if (row >= to) break;
      const word = open[row >>> 5] ?? 0;
      const bit = 1 << (row & 31);
      if ((word & bit) === 0) continue;
      open[row >>> 5] = word & ~bit;
      this.#offer(row);
    }
  }

  /** Neither occupation nor skill counts here: from the nearest to the farthest, while distance can still matter. */
  #takeOthers({ county, unit }: AskedPosition): void {
    const { countySet, blocks, byCounty, words } = this.#index;
    const set = countySet.get(county);
    const block = blocks.find((b) => b.unit === unit);
    for (const [from, to] of set === undefined ? [] : this.#stretches)
      this.#takeStretch(from, to, 100, byCounty.bits, (set ?? 0) * words);
    for (const [from, to] of block ? this.#stretches : [])
      this.#takeStretch(Math.max(from, block?.from ?? 0), Math.min(to, block?.to ?? 0), 60, null, 0);
    for (const [from, to] of this.#stretches) this.#takeStretch(from, to, 40, null, 0);
  }

  #takeStretch(from: number, to: number, distance: number, within: Int32Array | null, at: number): void {
    const weights = this.#weights;
    const open = this.#open;
    const most = 100 * (weights.wage + weights.form) + weights.dist * distance;
    for (let w = from >>> 5; w << 5 < to; w++) {
      if (most < this.top.scoreFloor) return;
      let bits = open[w] ?? 0;
      if (within !== null) bits &= within[at + w] ?? 0;
      if (bits === 0) continue;
      open[w] = (open[w] ?? 0) & ~bits;
      for (; bits !== 0; bits &= bits - 1) this.#offer((w << 5) + 31 - Math.clz32(bits & -bits));
    }
  }

  #offer(row: number): void {
    const position = this.#position;
    if (!position) return;
    const score = personScore(this.#index, this.#asks, this.#weights, position, row);
    if (score >= 0) this.top.offer(keyOf(score, this.#index.cards[row << 4] ?? 0));
  }
}

function keep(open: Int32Array, bits: Int32Array, at: number, first: number, last: number): void {
  for (let w = first; w < last; w++) open[w] = (open[w] ?? 0) & (bits[at + w] ?? 0);
}
