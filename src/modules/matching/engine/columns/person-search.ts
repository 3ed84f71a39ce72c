import type { Weights } from '../types.ts';
import type { AskedPosition } from './asked.ts';
import { PersonCard, SKILLS_ON_PERSON_CARD, WANTED_ON_CARD, type PersonIndex } from './person-index.ts';
import { firstAtLeast } from './sorted.ts';
import { keyOf, TopKeys } from './top-keys.ts';
import { wagePointsOf } from './wage-points.ts';
import { occupationPoints } from './wanted-rows.ts';

/**
 * The best people for one position after another, exactly as the definition orders them, under the same bounds as the search
 * of positions: first who wants an occupation like it, then who shares enough of its skills, then the others.
 */
export class PersonSearch {
  readonly #index: PersonIndex;
  readonly #weights: Weights;
  readonly #open: Int32Array;
  /** By skill: its rarity where the position names it, else 0. */
  readonly #asks: Int32Array;
  readonly top: TopKeys;
  #position: AskedPosition | null = null;

  constructor(index: PersonIndex, skillCount: number, weights: Weights, top: number) {
    this.#index = index;
    this.#weights = weights;
    this.#open = new Int32Array(index.words);
    this.#asks = new Int32Array(skillCount);
    this.top = new TopKeys(top);
  }

  /** `left`: rows of the input that one side has excluded. Valid until the next search. */
  search(position: AskedPosition, left: readonly number[] = []): TopKeys {
    this.#position = position;
    this.top.clear();
    const [from, to] = this.#stretch(position);
    this.#intersect(position, from, to);
    for (const i of left) this.#close(this.#index.rowOf[i] ?? 0);
    position.skills.forEach((skill, n) => (this.#asks[skill] = position.rarity[n] ?? 0));
    this.#takeWanting(position, from, to);
    this.#takeSharing(position, from, to);
    this.#takeOthers(position, from, to);
    for (const skill of position.skills) this.#asks[skill] = 0;
    return this.top;
  }

  #close(row: number): void {
    this.#open[row >>> 5] = (this.#open[row >>> 5] ?? 0) & ~(1 << (row & 31));
  }

  /** Rows of people who may reach it: everybody for remote work, else the unit. */
  #stretch({ remote, unit }: AskedPosition): [from: number, to: number] {
    if (remote) return [0, this.#index.words * 32];
    const block = this.#index.blocks.find((b) => b.unit === unit);
    return block ? [block.from, block.to] : [0, 0];
  }

  #intersect({ remote, county, education, high, bare }: AskedPosition, from: number, to: number): void {
    const { words, byReach, byCounty, countySet, byEducation, byWage, byLevel, wageSteps } = this.#index;
    const first = from >>> 5;
    const last = (to + 31) >>> 5;
    const open = this.#open;
    const reach = remote ? words : 0;
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
  }

  #takeWanting({ occupation }: AskedPosition, from: number, to: number): void {
    const { middleSlot, middleRows } = this.#index;
    const slot = middleSlot.get(Math.trunc(occupation / 10_000));
    if (slot !== undefined) this.#takeRows(middleRows.values, middleRows.starts, slot, from, to);
  }

  /**
   * Of the position's skills the most frequent ones together may be too little to come among the best: then only people
   * who have one of the others are looked at.
   */
  #takeSharing({ skills, rarity, skillTotal }: AskedPosition, from: number, to: number): void {
    const { skillRows } = this.#index;
    const weights = this.#weights;
    const rest = 100 * (weights.wage + weights.dist + weights.form);
    const byRarity = skills
      .map((skill, n) => ({ skill, rarity: rarity[n] ?? 0 }))
      .toSorted((a, b) => a.rarity - b.rarity);
    let sum = 0;
    let first = 0;
    for (; first < byRarity.length; first++) {
      sum += byRarity[first]?.rarity ?? 0;
      if (weights.skill * Math.floor((100 * sum) / skillTotal) + rest >= this.top.scoreFloor) break;
    }
    for (const { skill } of byRarity.slice(first).toReversed())
      this.#takeRows(skillRows.values, skillRows.starts, skill, from, to);
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
  #takeOthers({ county, unit }: AskedPosition, from: number, to: number): void {
    const { countySet, blocks, byCounty, words } = this.#index;
    const set = countySet.get(county);
    if (set !== undefined) this.#takeStretch(from, to, 100, byCounty.bits, set * words);
    const block = blocks.find((b) => b.unit === unit);
    if (block) this.#takeStretch(Math.max(from, block.from), Math.min(to, block.to), 60, null, 0);
    this.#takeStretch(from, to, 40, null, 0);
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
    const { cards } = this.#index;
    const weights = this.#weights;
    const at = row << 4;
    const minWage = cards[at + PersonCard.minWage] ?? 0;
    if (position.high < minWage) return;
    const wage = wagePointsOf(position.low, position.high, minWage);
    const county = cards[at + PersonCard.county] ?? -1;
    const dist =
      county === position.county && county >= 0
        ? 100
        : (cards[at + PersonCard.unit] ?? 0) === position.unit
          ? 60
          : 40;
    const form = ((cards[at + PersonCard.forms] ?? 0) >>> (position.form << 3)) & 255;
    const score =
      weights.occ * this.#occupation(at, position.occupation) +
      weights.skill * this.#skill(at, position.skillTotal) +
      weights.wage * wage +
      weights.dist * dist +
      weights.form * form;
    this.top.offer(keyOf(score, cards[at] ?? 0));
  }

  #occupation(at: number, code: number): number {
    const { cards, wanted } = this.#index;
    const count = cards[at + PersonCard.wantedCount] ?? 0;
    const from = at + PersonCard.wanted;
    if (count <= WANTED_ON_CARD) return occupationPoints(cards, from, from + count, code);
    const i = cards[at] ?? 0;
    return occupationPoints(wanted.values, wanted.starts[i] ?? 0, wanted.starts[i + 1] ?? 0, code);
  }

  #skill(at: number, total: number): number {
    const { cards, skills } = this.#index;
    const asks = this.#asks;
    const count = cards[at + PersonCard.skillCount] ?? 0;
    const onCard = count <= SKILLS_ON_PERSON_CARD;
    const list = onCard ? cards : skills.values;
    const from = onCard ? at + PersonCard.skills : (skills.starts[cards[at] ?? 0] ?? 0);
    let shared = 0;
    for (let j = from; j < from + count; j++) shared += asks[list[j] ?? 0] ?? 0;
    return shared === 0 ? 0 : Math.floor((100 * shared) / total);
  }
}

function keep(open: Int32Array, bits: Int32Array, at: number, first: number, last: number): void {
  for (let w = first; w < last; w++) open[w] = (open[w] ?? 0) & (bits[at + w] ?? 0);
}
