import { sameCounty } from './place.ts';
import type { Opening, Seeker } from './prepare.ts';
import type { Parts, Weights } from './types.ts';

/** Best over the occupations wanted: the same 100, the same group (three parts) 60, the same middle group (two) 25. */
function occupationPoints({ wanted }: Seeker, { occupation }: Opening): number {
  let best = 0;
  for (const want of wanted) {
    if (want.code === occupation.code) return 100;
    if (want.group === occupation.group) best = 60;
    else if (want.middle === occupation.middle && best < 25) best = 25;
  }
  return best;
}

/** The share, by rarity, of the position's skills that the person has; 0 where it names none. */
function skillPoints({ person }: Seeker, { skills, skillTotal }: Opening): number {
  let shared = 0;
  for (const { skill, idf } of skills) if (person.skills.has(skill)) shared += idf;
  return shared === 0 ? 0 : Math.floor((100 * shared) / skillTotal);
}

/** 100 where the lowest wage is enough, else 50 and up by where the wanted wage lies. For pairs that fit: high ≥ min. */
function wagePoints({ person }: Seeker, { low, high }: Opening): number {
  return low >= person.minWage ? 100 : 50 + Math.floor((50 * (high - person.minWage)) / (high - low));
}

function distancePoints(seeker: Seeker, opening: Opening): number {
  if (sameCounty(seeker, opening)) return 100;
  return seeker.unit === opening.unit ? 60 : 40;
}

/** The five parts for a pair that fits, each 0..100. */
export const partsOf = (seeker: Seeker, opening: Opening): Parts => ({
  occ: occupationPoints(seeker, opening),
  skill: skillPoints(seeker, opening),
  wage: wagePoints(seeker, opening),
  dist: distancePoints(seeker, opening),
  form: seeker.formPoints[opening.position.form],
});

/** At most 10,000 with weights that add up to 100. */
export const scoreOf = (parts: Parts, weights: Weights): number =>
  weights.occ * parts.occ +
  weights.skill * parts.skill +
  weights.wage * parts.wage +
  weights.dist * parts.dist +
  weights.form * parts.form;
