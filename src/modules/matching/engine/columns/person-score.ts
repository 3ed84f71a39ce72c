import type { Weights } from '../types.ts';
import type { AskedPosition } from './asked.ts';
import { PersonCard, SKILLS_ON_PERSON_CARD, WANTED_ON_CARD, type PersonIndex } from './person-index.ts';
import { wagePointsOf } from './wage-points.ts';
import { occupationPoints } from './wanted-rows.ts';

/**
 * The score of somebody whom the sets left open; -1 where the wage is still below what is wanted. `asks`: by skill, its rarity
 * where the position names it.
 */
export function personScore(
  index: PersonIndex,
  asks: Int32Array,
  weights: Weights,
  position: AskedPosition,
  row: number,
): number {
  const { cards } = index;
  const at = row << 4;
  const minWage = cards[at + PersonCard.minWage] ?? 0;
  if (position.high < minWage) return -1;
  const county = cards[at + PersonCard.county] ?? -1;
  const near = (cards[at + PersonCard.unit] ?? 0) === position.unit ? 60 : 40;
  const dist = county === position.county && county >= 0 ? 100 : near;
  const form = ((cards[at + PersonCard.forms] ?? 0) >>> (position.form << 3)) & 255;
  return (
    weights.occ * occupationOf(index, at, position.occupation) +
    weights.skill * skillOf(index, asks, at, position.skillTotal) +
    weights.wage * wagePointsOf(position.low, position.high, minWage) +
    weights.dist * dist +
    weights.form * form
  );
}

function occupationOf({ cards, wanted }: PersonIndex, at: number, code: number): number {
  const count = cards[at + PersonCard.wantedCount] ?? 0;
  const from = at + PersonCard.wanted;
  if (count <= WANTED_ON_CARD) return occupationPoints(cards, from, from + count, code);
  const i = cards[at] ?? 0;
  return occupationPoints(wanted.values, wanted.starts[i] ?? 0, wanted.starts[i + 1] ?? 0, code);
}

function skillOf({ cards, skills }: PersonIndex, asks: Int32Array, at: number, total: number): number {
  const count = cards[at + PersonCard.skillCount] ?? 0;
  const onCard = count <= SKILLS_ON_PERSON_CARD;
  const list = onCard ? cards : skills.values;
  const from = onCard ? at + PersonCard.skills : (skills.starts[cards[at] ?? 0] ?? 0);
  let shared = 0;
  for (let j = from; j < from + count; j++) shared += asks[list[j] ?? 0] ?? 0;
  return shared === 0 ? 0 : Math.floor((100 * shared) / total);
}
