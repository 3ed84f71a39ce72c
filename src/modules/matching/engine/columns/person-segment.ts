import type { Person } from '../types.ts';
import type { Dictionary } from './dictionary.ts';
import { RowSets } from './index-parts.ts';
import { personIndex, type PersonIndex } from './person-index.ts';
import { PersonReader } from './persons.ts';
import { RowIds } from './row-ids.ts';
import { EDUCATIONS } from './words.ts';

/** Somebody to be suggested. `regionKey`: 12 digits, where the person belongs; it decides who may see them. */
export interface Matchable {
  id: string;
  regionKey: number;
  person: Person;
}

/** A part of the people with an index of its own. Rows stand in the order of their ids. */
export interface PersonSegment {
  ids: RowIds;
  index: PersonIndex;
}

const byId = (a: Matchable, b: Matchable) => (a.id < b.id ? -1 : 1);

/** `people`: each once, in any order. */
export function personSegment(people: Iterable<Matchable>, dictionary: Dictionary): PersonSegment {
  const rows = [...people].toSorted(byId);
  const reader = new PersonReader(dictionary, true);
  for (const { person } of rows) reader.add(person);
  const keys = Float64Array.from(rows, ({ regionKey }) => regionKey);
  return {
    ids: RowIds.of(rows.map(({ id }) => id)),
    index: personIndex(reader.columns('own'), dictionary.size, keys),
  };
}

const rowOf = ({ ids, index }: PersonSegment, id: string): number => {
  const i = ids.find(id);
  return i < 0 ? -1 : (index.rowOf[i] ?? -1);
};

/** Takes somebody out of every set of education, so that they fit nothing; false where they are not there. */
export function dropPerson(segment: PersonSegment, id: string): boolean {
  const row = rowOf(segment, id);
  const { byEducation } = segment.index;
  if (row < 0 || !byEducation.has(0, row)) return false;
  for (let education = 0; education < EDUCATIONS; education++) byEducation.drop(education, row);
  return true;
}

/** A segment that was serialized and read again: its numbers are there, its methods are not. */
export function revivedSegment({ ids, index }: PersonSegment): PersonSegment {
  const sets = ({ bits, words }: RowSets) => new RowSets(bits.length / words, words, bits);
  return {
    ids: new RowIds(ids.words),
    index: {
      ...index,
      byEducation: sets(index.byEducation),
      byWage: sets(index.byWage),
      byLevel: sets(index.byLevel),
      byCounty: sets(index.byCounty),
      byReach: sets(index.byReach),
    },
  };
}
