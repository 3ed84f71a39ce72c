import { placeOf } from '../place.ts';
import type { Case, Change } from './change.ts';
import { compareCosts, costOf } from './change.ts';
import { cheapestCover, closersOf } from './cover.ts';
import { gapsOf, obstaclesOf, type ObstacleKind } from './obstacles.ts';

const widerCommute = ({ person, position }: Case): Change[] =>
  person.commute === 'county' && placeOf(person.region).unit === placeOf(position.region).unit
    ? [{ kind: 'commute-city' }]
    : [];

/**
 * Every single change that takes an obstacle away, the least first, each going just as far as is needed. For abilities: every
 * change that closes at least one gap; several may be needed together.
 */
export function waysPast(given: Case, obstacle: ObstacleKind): Change[] {
  const { person, position, saidNo } = given;
  const [, high] = position.wage;
  switch (obstacle) {
    case 'closed':
      return [{ kind: 'reopen' }];
    case 'no':
      return saidNo === null ? [] : [{ kind: 'withdraw-no', by: saidNo }];
    case 'objection':
      return [{ kind: 'accept-suggestions' }];
    case 'feedback':
      return [{ kind: 'drop-feedback' }];
    case 'reach':
      return widerCommute(given);
    case 'wage':
      return [
        { kind: 'raise-high', from: high, to: person.minWage },
        { kind: 'lower-min', from: person.minWage, to: high },
      ];
    case 'education':
      return [
        { kind: 'lower-education', from: position.education, to: person.education },
        { kind: 'study', from: person.education, to: position.education },
      ];
    case 'ability':
      return closersOf(gapsOf(given), given.outdated);
  }
}

function cheapestWay(given: Case, obstacle: ObstacleKind): Change[] | null {
  if (obstacle === 'ability') return cheapestCover(gapsOf(given), given.outdated);
  const [least] = waysPast(given, obstacle).toSorted((a, b) => compareCosts(costOf([a]), costOf([b])));
  return least ? [least] : null;
}

export interface Plan {
  /** All that stands between the two, the first first. */
  obstacles: ObstacleKind[];
  /** The cheapest set of changes that lets the pair through; empty where it passes, null where no change of the list does. */
  smallest: Change[] | null;
  /** Obstacles that no change of the list takes away. */
  stuck: ObstacleKind[];
}

/**
 * The smallest change. No change helps with one obstacle and makes another, and none helps with two: so the cheapest ways past
 * each make the cheapest set, for costs are added and compared part by part.
 */
export function smallestChange(given: Case): Plan {
  const obstacles = obstaclesOf(given);
  const ways = obstacles.map((kind) => ({ kind, way: cheapestWay(given, kind) }));
  const stuck = ways.filter(({ way }) => way === null).map(({ kind }) => kind);
  return { obstacles, smallest: stuck.length > 0 ? null : ways.flatMap(({ way }) => way ?? []), stuck };
}
