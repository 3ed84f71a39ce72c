import {
  ACCOMMODATIONS,
  lifts,
  type AccommodationKey,
  type FunctionKey,
} from '../../../../kernel/vocabulary.ts';
import { demandsOf } from '../demands.ts';
import type { Person, Position } from '../types.ts';
import { gapsOf } from './obstacles.ts';

/** What a person lacks for a position, or what nobody knows yet. Sorted; codes and skills only. */
export interface Missing {
  missingSkills: string[];
  /** Demanded functions that nobody assessed, with the accommodations that would lift them and that the employer does not offer. */
  notAssessed: { fn: FunctionKey; offered: AccommodationKey[]; ask: AccommodationKey[] }[];
  /** Demanded functions found below the demand that nothing lifts yet, with what would. */
  gaps: { fn: FunctionKey; ask: AccommodationKey[] }[];
}

/** A demand that is met says nothing here; one that an offered accommodation bridges neither. */
export function missingOf(person: Person, position: Position): Missing {
  const ask = (fn: FunctionKey) =>
    ACCOMMODATIONS.filter((a) => lifts(a.key, fn) && !position.accommodations.includes(a.key)).map(
      (a) => a.key,
    );
  return {
    missingSkills: [...position.skills].filter((skill) => !person.skills.has(skill)).toSorted(),
    notAssessed: demandsOf(position)
      .filter(({ fn }) => person.abilities[fn] === undefined)
      .map(({ fn, lifters }) => ({ fn, offered: [...lifters], ask: lifters.length > 0 ? [] : ask(fn) })),
    gaps: gapsOf({ person, position }).map((fn) => ({ fn, ask: ask(fn) })),
  };
}
