import type { AccommodationKey, FunctionKey } from '../../../../kernel/vocabulary.ts';
import type { Parts } from '../types.ts';
import { sharedBytes, sharedInts } from './growing.ts';
import type { PairFacts } from './pair-facts.ts';
import { accommodationsOf, functionsOf } from './words.ts';

/** The best of many, in columns that threads may share: row `i` has its matches from `i * top` on. */
export interface Results {
  top: number;
  /** How many were found for each row. */
  counts: Int32Array<SharedArrayBuffer>;
  /** Row of the other side, in its input's order. */
  others: Int32Array<SharedArrayBuffer>;
  scores: Int32Array<SharedArrayBuffer>;
  /** Five bytes a match: occ, skill, wage, dist, form. */
  parts: Uint8Array<SharedArrayBuffer>;
  bridged: Int32Array<SharedArrayBuffer>;
  /** Two numbers a match: functions to confirm, in two halves. */
  confirm: Int32Array<SharedArrayBuffer>;
}

export const emptyResults = (rows: number, top: number): Results => ({
  top,
  counts: sharedInts(rows),
  others: sharedInts(rows * top),
  scores: sharedInts(rows * top),
  parts: sharedBytes(rows * top * 5),
  bridged: sharedInts(rows * top),
  confirm: sharedInts(rows * top * 2),
});

/** Writes one match of a row. */
export function putMatch(into: Results, at: number, other: number, score: number, facts: PairFacts): void {
  into.others[at] = other;
  into.scores[at] = score;
  into.parts[at * 5] = facts.occ;
  into.parts[at * 5 + 1] = facts.skill;
  into.parts[at * 5 + 2] = facts.wage;
  into.parts[at * 5 + 3] = facts.dist;
  into.parts[at * 5 + 4] = facts.form;
  into.bridged[at] = facts.bridged;
  into.confirm[at * 2] = facts.confirmLow;
  into.confirm[at * 2 + 1] = facts.confirmHigh;
}

/** One match as the definition's results list it. */
export interface ColumnMatch extends Parts {
  /** Row of the other side. */
  other: number;
  score: number;
  bridged: AccommodationKey[];
  confirm: FunctionKey[];
}

/** The matches of a row, best first. */
export function matchesOf(results: Results, row: number): ColumnMatch[] {
  const { top, counts, others, scores, parts, bridged, confirm } = results;
  return Array.from({ length: counts[row] ?? 0 }, (_, n) => {
    const at = row * top + n;
    const part = (i: number) => parts[at * 5 + i] ?? 0;
    return {
      other: others[at] ?? 0,
      score: scores[at] ?? 0,
      occ: part(0),
      skill: part(1),
      wage: part(2),
      dist: part(3),
      form: part(4),
      bridged: accommodationsOf(bridged[at] ?? 0),
      confirm: functionsOf(confirm[at * 2] ?? 0, confirm[at * 2 + 1] ?? 0),
    };
  });
}
