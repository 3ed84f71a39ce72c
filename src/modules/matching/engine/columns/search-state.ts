import type { Weights } from '../types.ts';
import { Card, CARD_SHIFT, SKILLS_ON_CARD } from './cards.ts';
import { REMOTE_BLOCK } from './index-parts.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { keyOf, TopKeys } from './top-keys.ts';
import { wagePointsOf } from './wage-points.ts';
import { FORM_COUNT } from './words.ts';

/** What one thread works with while it searches; the person at hand changes, the memory stays. */
export interface SearchState {
  readonly index: PositionIndex;
  readonly weights: Weights;
  readonly top: TopKeys;
  /** Rows that fit and have not been scored. */
  readonly open: Int32Array;
  /** By skill: its rarity where the person has it, else 0. */
  readonly has: Int32Array;
  /** Where the sets to intersect begin. */
  readonly sets: Int32Array;
  readonly blockOfUnit: ReadonlyMap<number, number>;
  readonly remote: number;
  persons: PersonColumns;
  person: number;
  minWage: number;
  county: number;
  unit: number;
  forms: number;
  /** Block of the person's unit, -1 where it has none or the person reaches nothing there. */
  own: number;
  readonly widened: boolean;
  /** Classes of rows, most first: see `class-rows`. */
  readonly classes: Int32Array;
  /** The person's frequent skills, as the numbers of their sets. */
  readonly frequent: Int32Array;
  frequentCount: number;
}

export function searchState(
  index: PositionIndex,
  persons: PersonColumns,
  weights: Weights,
  top: number,
  widened = false,
): SearchState {
  const blockOfUnit = new Map(index.blocks.map((block, b) => [block.unit, b]));
  return {
    index,
    weights,
    top: new TopKeys(top),
    open: new Int32Array(index.words),
    has: new Int32Array(index.rarity.length),
    sets: new Int32Array(64),
    blockOfUnit,
    remote: blockOfUnit.get(REMOTE_BLOCK) ?? -1,
    persons,
    person: 0,
    minWage: 0,
    county: -1,
    unit: 0,
    forms: 0,
    own: -1,
    widened,
    classes: new Int32Array(2 * FORM_COUNT),
    frequent: new Int32Array(index.bySkill.bits.length / Math.max(1, index.words)),
    frequentCount: 0,
  };
}

/** Points for the wage of a row whose highest wage is at least what the person wants. */
export function wagePoints({ index, minWage }: SearchState, row: number): number {
  const at = row << CARD_SHIFT;
  return wagePointsOf(index.cards[at + Card.low] ?? 0, index.cards[at + Card.high] ?? 0, minWage);
}

export function distancePoints({ index, county, unit }: SearchState, row: number): number {
  const at = row << CARD_SHIFT;
  const there = index.cards[at + Card.county] ?? 0;
  if (there === county && there >= 0) return 100;
  return (index.cards[at + Card.unitAndForm] ?? 0) >> 2 === unit ? 60 : 40;
}

export function formPointsOf({ index, forms }: SearchState, row: number): number {
  const form = (index.cards[(row << CARD_SHIFT) + Card.unitAndForm] ?? 0) & 3;
  return (forms >>> (form << 3)) & 255;
}

/** Points of distance and form, weighed. */
export function baseOf(state: SearchState, row: number): number {
  const { weights } = state;
  return weights.dist * distancePoints(state, row) + weights.form * formPointsOf(state, row);
}

/** Scores a fitting row whose occupation earns nothing, as far as it may still come among the best. */
export function takeRow(state: SearchState, row: number): void {
  const { index, weights, minWage, top } = state;
  const at = row << CARD_SHIFT;
  if ((index.cards[at + Card.high] ?? 0) < minWage) return;
  const base = baseOf(state, row);
  if (base + 100 * (weights.wage + weights.skill) < top.scoreFloor) return;
  const known = base + weights.skill * skillPoints(state, row);
  if (known + 100 * weights.wage < top.scoreFloor) return;
  top.offer(keyOf(known + weights.wage * wagePoints(state, row), index.cards[at + Card.source] ?? 0));
}

/** Share, by rarity, of the row's skills that the person has, 0..100. */
export function skillPoints({ index, has }: SearchState, row: number): number {
  const { cards } = index;
  const at = row << CARD_SHIFT;
  const count = cards[at + Card.skillCount] ?? 0;
  let shared = 0;
  if (count <= SKILLS_ON_CARD) {
    const to = at + Card.skills + count;
    for (let j = at + Card.skills; j < to; j++) shared += has[cards[j] ?? 0] ?? 0;
  } else {
    const to = index.skillStart[row + 1] ?? 0;
    for (let j = index.skillStart[row] ?? 0; j < to; j++) shared += has[index.skills[j] ?? 0] ?? 0;
  }
  return shared === 0 ? 0 : Math.floor((100 * shared) / (cards[at + Card.skillTotal] ?? 1));
}
