import type { Weights } from '../types.ts';
import { Card, CARD_SHIFT, SKILLS_ON_CARD } from './cards.ts';
import { REMOTE_BLOCK } from './index-parts.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { TopKeys } from './top-keys.ts';
import { wagePointsOf } from './wage-points.ts';

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
  /** Most points that wage, distance and form together can give. */
  mostRest: number;
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
    mostRest: 100 * (weights.wage + weights.dist + weights.form),
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

/** Points of wage, distance and form together; -1 where the row's highest wage is below what the person wants. */
export function restOf(state: SearchState, row: number): number {
  const { weights, index, minWage } = state;
  if ((index.cards[(row << CARD_SHIFT) + Card.high] ?? 0) < minWage) return -1;
  return (
    weights.wage * wagePoints(state, row) +
    weights.dist * distancePoints(state, row) +
    weights.form * formPointsOf(state, row)
  );
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
