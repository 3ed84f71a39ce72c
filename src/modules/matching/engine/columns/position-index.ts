import { Card, CARD_SHIFT, cardsOf } from './cards.ts';
import { demandLists } from './demand-lists.ts';
import { layOut, RowSets, WORD, type Block } from './index-parts.ts';
import type { Lists } from './growing.ts';
import type { PositionColumns } from './positions.ts';
import { namings, rarities } from './rarity.ts';
import { fillSoloSets, SOLO_LEVELS } from './solo-sets.ts';
import { EDUCATIONS, FORM_COUNT, FUNCTION_COUNT } from './words.ts';

/** Most steps of wage that have a set of their own; between two steps the wage itself is looked at. */
const MOST_STEPS = 128;
/** A skill that one in so many positions names gets a set of its own: about one row in a word of 32. */
const OFTEN = 40;

/**
 * Open positions ready to be searched. Rows stand by block (unit, or remote) and occupation; for whatever excludes there is
 * a set of the rows that it does not exclude, so that a person's fitting rows are the intersection of about ten sets.
 */
export interface PositionIndex {
  count: number;
  words: number;
  blocks: Block[];
  /** What scoring reads of a row, side by side in one line of the cache: see `Card`. Empty rows are in no set. */
  cards: Int32Array;
  occupation: Int32Array;
  education: Int32Array;
  skillStart: Int32Array;
  skills: Int32Array;
  demandStart: Int32Array;
  demands: Int32Array;
  lifters: Int32Array;
  /** Two numbers a row: the functions demanded, in two halves. */
  demanded: Int32Array;
  /** By skill: how many open positions name it, and its rarity. */
  naming: Int32Array;
  rarity: Int32Array;
  /** Rows that name a skill, by skill and block: from `postingStart[skill * (blocks + 1) + block]` to the next. */
  postingStart: Int32Array;
  postings: Int32Array;
  /** By skill: its set in `bySkill` where so many rows name it that a set is read faster than a list, else -1. */
  skillSet: Int32Array;
  bySkill: RowSets;
  /** Of the skills that have a set: by what a row earns by that skill alone, see `solo-sets`. */
  bySolo: RowSets;
  /** Set `education`: rows that ask for no more. */
  byEducation: RowSets;
  /** Set `step`: rows whose highest wage is at least `wageSteps[step]`. */
  byWage: RowSets;
  wageSteps: Int32Array;
  /** Set `function * 4 + level`: rows that do not demand more of it without an accommodation. */
  byLevel: RowSets;
  byForm: RowSets;
  byCounty: RowSets;
  /** Set 0: rows of which only the unit is known. */
  byUnit: RowSets;
  /** Number of the county's set. */
  countySet: Map<number, number>;
  /** Row of the index of each row of the input. */
  rowOf: Int32Array;
}

/** Distinct values, at most `most` of them, evenly taken, the least always among them. */
function stepsOf(values: Int32Array, most: number): Int32Array {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b);
  const every = Math.max(1, Math.ceil(distinct.length / most));
  return Int32Array.from(distinct.filter((_, i) => i % every === 0));
}

function take(column: Int32Array, source: Int32Array): Int32Array {
  return source.map((i) => (i < 0 ? 0 : (column[i] ?? 0)));
}

function takeLists({ starts, values }: Lists, source: Int32Array): { start: Int32Array; values: Int32Array } {
  const start = new Int32Array(source.length + 1);
  const taken = new Int32Array(values.length);
  let at = 0;
  source.forEach((i, row) => {
    start[row] = at;
    if (i < 0) return;
    for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j++) taken[at++] = values[j] ?? 0;
  });
  start[source.length] = at;
  return { start, values: taken };
}

/** Builds the index: linear in positions, sorting apart. `skillCount`: size of the dictionary. */
export function positionIndex(columns: PositionColumns, skillCount: number): PositionIndex {
  const { blocks, source } = layOut(columns);
  const words = source.length / WORD;
  const skills = takeLists(columns.skills, source);
  const demands = demandLists(columns, source);
  const naming = namings(columns.skills, skillCount);
  const rarity = rarities(columns.count, naming);
  const occupation = take(columns.occupation, source);
  const education = take(columns.education, source);
  const counties = [...new Set(columns.county)].filter((c) => c >= 0);
  const countySet = new Map(counties.map((c, i) => [c, i]));
  const frequent = [...naming.keys()].filter((skill) => (naming[skill] ?? 0) * OFTEN >= columns.count);
  const skillSet = new Int32Array(skillCount).fill(-1);
  frequent.forEach((skill, set) => (skillSet[skill] = set));
  const wageSteps = stepsOf(columns.high, MOST_STEPS);
  const index: PositionIndex = {
    count: columns.count,
    words,
    blocks,
    cards: cardsOf(columns, source, { skills, demands }, rarity),
    occupation,
    education,
    skillStart: skills.start,
    skills: skills.values,
    demandStart: demands.start,
    demands: demands.values,
    lifters: demands.lifters,
    demanded: demands.masks,
    naming,
    rarity,
    ...postingsOf(skills.start, skills.values, skillCount, blocks),
    skillSet,
    bySkill: new RowSets(frequent.length, words),
    bySolo: new RowSets(frequent.length * SOLO_LEVELS, words),
    byEducation: new RowSets(EDUCATIONS, words),
    byWage: new RowSets(wageSteps.length, words),
    wageSteps,
    byLevel: new RowSets(FUNCTION_COUNT * 4, words),
    byForm: new RowSets(FORM_COUNT, words),
    byCounty: new RowSets(counties.length, words),
    byUnit: new RowSets(1, words),
    countySet,
    rowOf: new Int32Array(columns.count),
  };
  fillSets(index, education);
  fillSoloSets(index);
  return index;
}

/** Rows by skill and block, rising; rows stand by block already, so that counting sorts them. */
function postingsOf(start: Int32Array, skills: Int32Array, skillCount: number, blocks: readonly Block[]) {
  const width = blocks.length + 1;
  const postingStart = new Int32Array(skillCount * width + 1);
  const eachSkill = (use: (slot: number, row: number) => void) => {
    blocks.forEach((block, b) => {
      for (let row = block.from; row < block.to; row++)
        for (let j = start[row] ?? 0; j < (start[row + 1] ?? 0); j++) use((skills[j] ?? 0) * width + b, row);
    });
  };
  eachSkill((slot) => (postingStart[slot + 1] = (postingStart[slot + 1] ?? 0) + 1));
  for (let i = 1; i < postingStart.length; i++)
    postingStart[i] = (postingStart[i] ?? 0) + (postingStart[i - 1] ?? 0);
  const next = postingStart.slice();
  const postings = new Int32Array(skills.length);
  eachSkill((slot, row) => {
    const at = next[slot] ?? 0;
    postings[at] = row;
    next[slot] = at + 1;
  });
  return { postingStart, postings };
}

function fillSets(index: PositionIndex, education: Int32Array): void {
  education.forEach((asked, row) => {
    const i = index.cards[(row << CARD_SHIFT) + Card.source] ?? -1;
    if (i < 0) return;
    index.rowOf[i] = row;
    putRow(index, row, asked);
  });
}

/** Puts a row into every set that does not exclude it. */
function putRow(index: PositionIndex, row: number, education: number): void {
  const { byEducation, byWage, byLevel, byForm, byCounty, wageSteps, cards } = index;
  const at = row << CARD_SHIFT;
  const high = cards[at + Card.high] ?? 0;
  for (let e = education; e < EDUCATIONS; e++) byEducation.put(e, row);
  for (let step = 0; step < wageSteps.length && (wageSteps[step] ?? 0) <= high; step++) byWage.put(step, row);
  byForm.put((cards[at + Card.unitAndForm] ?? 0) & 3, row);
  for (let j = index.skillStart[row] ?? 0; j < (index.skillStart[row + 1] ?? 0); j++) {
    const often = index.skillSet[index.skills[j] ?? 0] ?? -1;
    if (often >= 0) index.bySkill.put(often, row);
  }
  const set = index.countySet.get(cards[at + Card.county] ?? -1);
  if (set !== undefined) byCounty.put(set, row);
  else index.byUnit.put(0, row);
  for (let level = 0; level < FUNCTION_COUNT * 4; level++) byLevel.put(level, row);
  for (let j = index.demandStart[row] ?? 0; j < (index.demandStart[row + 1] ?? 0); j++) {
    if (index.lifters[j] !== 0) continue;
    const demand = index.demands[j] ?? 0;
    const fn = demand >> 3;
    for (let level = 0; level < (demand & 7); level++) byLevel.drop(fn * 4 + level, row);
  }
}
