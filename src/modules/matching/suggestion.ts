import {
  explainScore,
  reasonsFor,
  type Pair,
  type PartExplained,
  type Reasons,
  type Unknown,
  type Weights,
} from './engine/index.ts';
import { lacksOf, type Lack } from './why/how.ts';
import type { KnownPerson } from './known/person.ts';
import type { KnownPosition } from './known/position.ts';

/** One suggestion as faces and the API show it: the numbers of the engine, and sentences. */
export interface Suggestion extends Reasons {
  score: number;
  parts: PartExplained[];
  /** Keys of the accommodations that bridge, and of the functions to confirm. */
  bridgedBy: string[];
  notAssessed: string[];
  /** Skills that the position asks for: those the person has, and what is missing of anything, with how to get it. */
  sharedSkills: string[];
  lacks: Lack[];
}

/** What is not known and matters between these two. */
function unknownOf(pair: Pair, person: KnownPerson, position: KnownPosition): Set<Unknown> {
  const unknown = new Set([...person.unknown, ...position.unknown]);
  const near = pair.position.form === 'REMOTE' || pair.dist === 100;
  if (near) unknown.delete('commute');
  if (pair.position.form === 'REMOTE') unknown.delete('county');
  return unknown;
}

export function suggestionOf(
  pair: Pair,
  person: KnownPerson,
  position: KnownPosition,
  weights: Weights,
): Suggestion {
  return {
    score: pair.score,
    parts: explainScore(pair, weights),
    ...reasonsFor(pair, unknownOf(pair, person, position)),
    bridgedBy: pair.bridged,
    notAssessed: pair.confirm,
    sharedSkills: [...position.position.skills].filter((skill) => pair.person.skills.has(skill)).toSorted(),
    lacks: lacksOf(pair.person, position.position),
  };
}
