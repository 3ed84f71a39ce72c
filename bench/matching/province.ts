import {
  Dictionary,
  PersonReader,
  positionIndex,
  PositionReader,
  type PersonColumns,
  type Position,
  type PositionColumns,
  type PositionIndex,
} from '../../src/modules/matching/index.ts';
import { persons, positions } from './workload.ts';

/** The workload of one size as columns. The same seed gives the same province. */
export interface Province {
  positions: Position[];
  dictionary: Dictionary;
  columns: PositionColumns;
  people: PersonColumns;
}

export const PERSON_SEED = 20_250_101;
export const POSITION_SEED = 20_221_031;

export function province(personCount: number, positionCount: number): Province {
  const dictionary = new Dictionary();
  const open = new PositionReader(dictionary);
  const all = [...positions(positionCount, POSITION_SEED)];
  for (const position of all) open.add(position);
  const reader = new PersonReader(dictionary);
  for (const person of persons(personCount, PERSON_SEED)) reader.add(person);
  return { positions: all, dictionary, columns: open.columns(), people: reader.columns() };
}

export const indexOf = ({ columns, dictionary }: Province): PositionIndex =>
  positionIndex(columns, dictionary.size);
