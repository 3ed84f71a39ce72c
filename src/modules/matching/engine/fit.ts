import { sameCounty } from './place.ts';
import type { Opening, Seeker } from './prepare.ts';

/** Remote, in the same county, or in the same reporting unit for someone who commutes inside it. */
export const reaches = (seeker: Seeker, opening: Opening): boolean =>
  opening.remote ||
  (seeker.person.commute === 'city' && seeker.unit === opening.unit) ||
  sameCounty(seeker, opening);

export const paysEnough = (seeker: Seeker, opening: Opening): boolean =>
  opening.high >= seeker.person.minWage;

export const educated = (seeker: Seeker, opening: Opening): boolean =>
  opening.education <= seeker.person.education;

/** Every demand that no accommodation lifts is met, or was not assessed. */
export function able(seeker: Seeker, opening: Opening): boolean {
  for (const { fn, level } of opening.bare) if ((seeker.levels[fn] ?? 0) < level) return false;
  return true;
}

/** The cheap questions that exclude most come first; the answer does not depend on the order. */
export const fits = (seeker: Seeker, opening: Opening): boolean =>
  reaches(seeker, opening) &&
  paysEnough(seeker, opening) &&
  educated(seeker, opening) &&
  able(seeker, opening);

export type Obstacle = 'reach' | 'wage' | 'education' | 'ability';

/** Why a person and a position do not fit; empty where they do. */
export function obstacles(seeker: Seeker, opening: Opening): Obstacle[] {
  const found: Obstacle[] = [];
  if (!reaches(seeker, opening)) found.push('reach');
  if (!paysEnough(seeker, opening)) found.push('wage');
  if (!educated(seeker, opening)) found.push('education');
  if (!able(seeker, opening)) found.push('ability');
  return found;
}
