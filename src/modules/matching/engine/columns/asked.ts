import { Card, CARD_SHIFT } from './cards.ts';
import type { PositionIndex } from './position-index.ts';
import { REMOTE_FORM } from './words.ts';

/** A position for which people are sought. */
export interface AskedPosition {
  occupation: number;
  low: number;
  high: number;
  county: number;
  unit: number;
  form: number;
  remote: boolean;
  education: number;
  /** Function × 4 + level - 1 of each demand that no offered accommodation lifts. */
  bare: number[];
  skills: number[];
  /** Rarity beside each skill. */
  rarity: number[];
  skillTotal: number;
}

/** An open position of the index. */
export function askedRow(index: PositionIndex, row: number): AskedPosition {
  const { cards } = index;
  const at = row << CARD_SHIFT;
  const unitAndForm = cards[at + Card.unitAndForm] ?? 0;
  const skills = Array.from(index.skills.subarray(index.skillStart[row], index.skillStart[row + 1]));
  return {
    occupation: cards[at + Card.occupation] ?? 0,
    low: cards[at + Card.low] ?? 0,
    high: cards[at + Card.high] ?? 0,
    county: cards[at + Card.county] ?? -1,
    unit: unitAndForm >> 2,
    form: unitAndForm & 3,
    remote: (unitAndForm & 3) === REMOTE_FORM,
    education: index.education[row] ?? 0,
    bare: bareOf(index.demands, index.lifters, index.demandStart[row] ?? 0, index.demandStart[row + 1] ?? 0),
    ...weighed(skills, index.rarity),
  };
}

function bareOf(demands: Int32Array, lifters: Int32Array, from: number, to: number): number[] {
  const bare: number[] = [];
  for (let j = from; j < to; j++) {
    const demand = demands[j] ?? 0;
    if (lifters[j] === 0) bare.push((demand >> 3) * 4 + (demand & 7) - 1);
  }
  return bare;
}

function weighed(skills: number[], rarities: Int32Array) {
  const rarity = skills.map((skill) => rarities[skill] ?? 0);
  return { skills, rarity, skillTotal: rarity.reduce((sum, r) => sum + r, 0) };
}
