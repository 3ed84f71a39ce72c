import { idf } from '../skills.ts';
import { Card, CARD_SHIFT, totalOf } from './cards.ts';
import { positionIndex, type PositionIndex } from './position-index.ts';
import type { PositionColumns } from './positions.ts';
import { fillSoloSets } from './solo-sets.ts';
import { EDUCATIONS } from './words.ts';

/** A part of the open positions with an index of its own. Rows stand in the order of all. */
export interface Segment {
  columns: PositionColumns;
  index: PositionIndex;
  ids: readonly string[];
  /** Place of each row in the order of all positions. */
  orders: readonly number[];
  /** Rows that are still open. */
  rowOf: Map<string, number>;
}

export function segmentOf(
  columns: PositionColumns,
  ids: readonly string[],
  orders: readonly number[],
  skillCount: number,
): Segment {
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  return { columns, index: positionIndex(columns, skillCount), ids, orders, rowOf };
}

/** The skills of a row. */
export const skillsOf = ({ columns: { skills } }: Segment, row: number): Int32Array =>
  skills.values.subarray(skills.starts[row], skills.starts[row + 1]);

/** Takes a position out of every set of education, so that it fits nobody. */
export function closeRow({ index, rowOf }: Segment, id: string): void {
  const row = index.rowOf[rowOf.get(id) ?? 0] ?? 0;
  rowOf.delete(id);
  for (let education = 0; education < EDUCATIONS; education++) index.byEducation.drop(education, row);
}

/** Weighs skills by the open positions of all segments: `open` of them, `naming` how many name each skill. */
export function reweigh({ index }: Segment, open: number, naming: readonly number[]): void {
  const { rarity, cards, skillStart, skills } = index;
  for (let skill = 0; skill < rarity.length; skill++) rarity[skill] = idf(open, naming[skill] ?? 0);
  const lists = { start: skillStart, values: skills };
  for (let row = 0; row < skillStart.length - 1; row++)
    cards[(row << CARD_SHIFT) + Card.skillTotal] = totalOf(lists, row, rarity);
  fillSoloSets(index);
}
