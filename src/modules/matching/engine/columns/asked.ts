import { demandsOf } from '../demands.ts';
import { placeOf } from '../place.ts';
import type { Rarity } from '../skills.ts';
import type { Position } from '../types.ts';
import { Card, CARD_SHIFT } from './cards.ts';
import type { Dictionary } from './dictionary.ts';
import type { PositionIndex } from './position-index.ts';
import { UNKNOWN_LOW } from './positions.ts';
import { demandCode, formIndex, occupationCode, REMOTE_FORM } from './words.ts';

/** A position for which people are sought. */
export interface AskedPosition {
  occupation: number;
  low: number;
  high: number;
  county: number;
  unit: number;
  form: number;
  remote: boolean;
  /** Its county is not known: it may be anybody's of the unit, so that also who stays in the county reaches it. */
  widened: boolean;
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
    widened: false,
    education: index.education[row] ?? 0,
    bare: bareOf(index.demands, index.lifters, index.demandStart[row] ?? 0, index.demandStart[row + 1] ?? 0),
    ...weighed(skills, index.rarity),
  };
}

/**
 * Any position, open or not. `dictionary`: of the people; skills that none of them has still count for what the position asks.
 * `widened`: see {@link AskedPosition}.
 */
export function askedPosition(
  position: Position,
  dictionary: Dictionary,
  rarity: Rarity,
  widened = false,
): AskedPosition {
  const { county, unit } = placeOf(position.region);
  const all = Array.from(position.skills, (text) => ({
    skill: dictionary.find(text),
    rarity: rarity(text),
  }));
  const held = all.filter(({ skill }) => skill >= 0);
  return {
    occupation: occupationCode(position.occupation),
    low: Math.max(position.wage[0], UNKNOWN_LOW),
    high: position.wage[1],
    county: county ?? -1,
    unit,
    form: formIndex(position.form),
    remote: position.form === 'REMOTE',
    widened,
    education: position.education,
    bare: demandsOf(position)
      .filter(({ lifters }) => lifters.length === 0)
      .map((demand) => levelSet(demandCode(demand))),
    skills: held.map(({ skill }) => skill),
    rarity: held.map(({ rarity: own }) => own),
    skillTotal: all.reduce((sum, { rarity: own }) => sum + own, 0),
  };
}

/** Number of the set of people who meet a demand, as `byLevel` of their index counts. */
const levelSet = (demand: number): number => (demand >> 3) * 4 + (demand & 7) - 1;

function bareOf(demands: Int32Array, lifters: Int32Array, from: number, to: number): number[] {
  const bare: number[] = [];
  for (let j = from; j < to; j++) {
    const demand = demands[j] ?? 0;
    if (lifters[j] === 0) bare.push(levelSet(demand));
  }
  return bare;
}

function weighed(skills: number[], rarities: Int32Array) {
  const rarity = skills.map((skill) => rarities[skill] ?? 0);
  return { skills, rarity, skillTotal: rarity.reduce((sum, r) => sum + r, 0) };
}

/** A skill of the position; `together`: its rarity and that of all more frequent ones. */
export interface AskedSkill {
  skill: number;
  together: number;
}

/** The skills of a position from the most frequent to the rarest, as far as any of the people has them. */
export function rarestLast({ skills, rarity }: AskedPosition): AskedSkill[] {
  let together = 0;
  return skills
    .map((skill, n) => ({ skill, rarity: rarity[n] ?? 0 }))
    .toSorted((a, b) => a.rarity - b.rarity)
    .map(({ skill, rarity: own }) => ({ skill, together: (together += own) }));
}
