import type { FunctionKey } from '../../../../kernel/vocabulary.ts';
import { demandsOf } from '../demands.ts';
import { educated, fits, paysEnough, reaches } from '../fit.ts';
import { openingOf, seekerOf } from '../prepare.ts';
import type { Case } from './change.ts';

/** What may stand between the two, in the order in which it is told: whether it is offered at all, then where, how much, what. */
export const OBSTACLES = [
  'closed',
  'no',
  'objection',
  'feedback',
  'reach',
  'wage',
  'education',
  'ability',
] as const;
export type ObstacleKind = (typeof OBSTACLES)[number];

/** Rarity moves scores, never whether two fit. */
const ANY_RARITY = () => 1;

/** Demands above what was assessed that no accommodation lifts yet, sorted. */
export function gapsOf({ person, position }: Pick<Case, 'person' | 'position'>): FunctionKey[] {
  return demandsOf(position)
    .filter(({ fn, level, lifters }) => lifters.length === 0 && (person.abilities[fn] ?? level) < level)
    .map(({ fn }) => fn);
}

/** All that stands between them, the first first; empty where the pair may be suggested. */
export function obstaclesOf(given: Case): ObstacleKind[] {
  const [seeker, opening] = [seekerOf(given.person), openingOf(given.position, ANY_RARITY)];
  const stands: Readonly<Record<ObstacleKind, boolean>> = {
    closed: !given.open,
    no: given.saidNo !== null,
    objection: given.objected,
    feedback: given.feedback,
    reach: !reaches(seeker, opening),
    wage: !paysEnough(seeker, opening),
    education: !educated(seeker, opening),
    ability: gapsOf(given).length > 0,
  };
  return OBSTACLES.filter((kind) => stands[kind]);
}

/** Whether the pair may be suggested, asked of the definition itself. */
export const passes = ({ person, position, open, saidNo, objected, feedback }: Case): boolean =>
  open &&
  saidNo === null &&
  !objected &&
  !feedback &&
  fits(seekerOf(person), openingOf(position, ANY_RARITY));
