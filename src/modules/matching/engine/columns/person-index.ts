import type { Lists } from './growing.ts';
import { inBlocks, RowSets, WORD, type Block } from './index-parts.ts';
import type { PersonColumns } from './persons.ts';
import { placesOf, type Places } from './places.ts';
import { rowsNaming } from './rows-naming.ts';
import { EDUCATIONS, FUNCTION_COUNT } from './words.ts';

const MOST_STEPS = 48;
/** Region keys have six digits below those of the county. */
const BELOW_COUNTY = 1_000_000;

/** Places of a person's card; sixteen numbers, one line of the cache. */
export const PersonCard = {
  source: 0,
  minWage: 1,
  county: 2,
  unit: 3,
  forms: 4,
  wantedCount: 5,
  skillCount: 6,
  /** The first three occupations and six skills; where there are more, all are read from the lists. */
  wanted: 7,
  skills: 10,
} as const;
export const WANTED_ON_CARD = 3;
export const SKILLS_ON_PERSON_CARD = 6;

/** People ready to be searched for a position. Rows stand by unit, within it by region key, then in the order of the input. */
export interface PersonIndex {
  count: number;
  words: number;
  blocks: Block[];
  places: Places;
  cards: Int32Array;
  /** By row of the input, as in the columns it was made of. */
  wanted: Lists;
  skills: Lists;
  /** Row of each row of the input. */
  rowOf: Int32Array;
  /** Set `education`: who has at least that. */
  byEducation: RowSets;
  /** Set `step`: who wants at most `wageSteps[step]`; the last step is the highest wish. */
  byWage: RowSets;
  wageSteps: Int32Array;
  /** Set `function * 4 + level - 1`: who has at least that level, or was not assessed. */
  byLevel: RowSets;
  byCounty: RowSets;
  countySet: Map<number, number>;
  /** Set 0: who goes to work anywhere in the unit. Set 1: everybody. */
  byReach: RowSets;
  /** Rows that want an occupation of a middle group: by its number (occupation code / 10,000). */
  middleSlot: Map<number, number>;
  middleRows: Lists;
  skillRows: Lists;
}

/**
 * Builds the index of people. `skillCount`: size of the dictionary. `regionKeys`: of each row of the input, where the search is
 * to be kept to regions smaller than a county; left out, the county alone is known.
 */
export function personIndex(
  persons: PersonColumns,
  skillCount: number,
  regionKeys?: Float64Array,
): PersonIndex {
  const keyOf = (i: number) => regionKeys?.[i] ?? (persons.county[i] ?? 0) * BELOW_COUNTY;
  const { blocks, source } = byPlace(persons, keyOf);
  const words = source.length / WORD;
  const counties = [...new Set(persons.county)].filter((c) => c >= 0);
  const wageSteps = wishSteps(persons.minWage);
  const middles = [...new Set(persons.wanted.values.map((code) => Math.trunc(code / 10_000)))];
  const middleSlot = new Map(middles.map((middle, slot) => [middle, slot]));
  const rowOf = new Int32Array(persons.count);
  source.forEach((i, row) => {
    if (i >= 0) rowOf[i] = row;
  });
  const index: PersonIndex = {
    count: persons.count,
    words,
    blocks,
    places: placesOf(blocks, (row) => keyOf(source[row] ?? 0)),
    cards: new Int32Array(new SharedArrayBuffer(source.length * 64)),
    wanted: persons.wanted,
    skills: persons.skills,
    rowOf,
    byEducation: new RowSets(EDUCATIONS, words),
    byWage: new RowSets(wageSteps.length, words),
    wageSteps,
    byLevel: new RowSets(FUNCTION_COUNT * 4, words),
    byCounty: new RowSets(counties.length, words),
    countySet: new Map(counties.map((county, i) => [county, i])),
    byReach: new RowSets(2, words),
    middleSlot,
    middleRows: rowsNaming(source, middles.length, (use, i) => {
      const { starts, values } = persons.wanted;
      for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j++)
        use(middleSlot.get(Math.trunc((values[j] ?? 0) / 10_000)) ?? 0);
    }),
    skillRows: rowsNaming(source, skillCount, (use, i) => {
      const { starts, values } = persons.skills;
      for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j++) use(values[j] ?? 0);
    }),
  };
  source.forEach((i, row) => {
    index.cards[row << 4] = i;
    if (i >= 0) putPerson(index, persons, i, row);
  });
  return index;
}

function byPlace(
  { unit, count }: PersonColumns,
  keyOf: (i: number) => number,
): { blocks: Block[]; source: Int32Array } {
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (unit[a] ?? 0) - (unit[b] ?? 0) || keyOf(a) - keyOf(b) || a - b,
  );
  return inBlocks(order, (i) => unit[i] ?? 0);
}

/** Distinct wishes, evenly taken, the highest always among them. */
function wishSteps(values: Int32Array): Int32Array {
  const distinct = [...new Set(values)].toSorted((a, b) => b - a);
  const every = Math.max(1, Math.ceil(distinct.length / MOST_STEPS));
  return Int32Array.from(distinct.filter((_, i) => i % every === 0)).toSorted();
}

function putPerson(index: PersonIndex, persons: PersonColumns, i: number, row: number): void {
  const { cards } = index;
  const at = row << 4;
  const minWage = persons.minWage[i] ?? 0;
  const county = persons.county[i] ?? -1;
  cards[at + PersonCard.minWage] = minWage;
  cards[at + PersonCard.county] = county;
  cards[at + PersonCard.unit] = persons.unit[i] ?? 0;
  cards[at + PersonCard.forms] = persons.formPoints[i] ?? 0;
  cards[at + PersonCard.wantedCount] = listOnCard(
    persons.wanted,
    i,
    cards,
    at + PersonCard.wanted,
    WANTED_ON_CARD,
  );
  cards[at + PersonCard.skillCount] = listOnCard(
    persons.skills,
    i,
    cards,
    at + PersonCard.skills,
    SKILLS_ON_PERSON_CARD,
  );
  for (let e = 0; e <= (persons.education[i] ?? 0); e++) index.byEducation.put(e, row);
  for (let s = index.wageSteps.length - 1; s >= 0 && (index.wageSteps[s] ?? 0) >= minWage; s--)
    index.byWage.put(s, row);
  const set = index.countySet.get(county);
  if (set !== undefined) index.byCounty.put(set, row);
  if (persons.widely[i] === 1) index.byReach.put(0, row);
  index.byReach.put(1, row);
  for (let level = 0; level < FUNCTION_COUNT * 4; level++) index.byLevel.put(level, row);
  const { starts, values } = persons.limits;
  for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j++) {
    const limit = values[j] ?? 0;
    for (let level = limit & 3; level < 4; level++) index.byLevel.drop((limit & ~3) + level, row);
  }
}

/** Copies the beginning of a list to a card; returns how long the list is. */
function listOnCard(
  { starts, values }: Lists,
  i: number,
  cards: Int32Array,
  at: number,
  room: number,
): number {
  const from = starts[i] ?? 0;
  const count = (starts[i + 1] ?? 0) - from;
  for (let j = 0; j < count && j < room; j++) cards[at + j] = values[from + j] ?? 0;
  return count;
}
