import type { PositionColumns } from './positions.ts';
import { ones } from './sorted.ts';
import { REMOTE_FORM } from './words.ts';

/** A stretch of rows whose bits fill whole words: the positions of one unit, or all remote ones. */
export interface Block {
  /** Number of the unit; -1 for the remote positions, which everybody reaches. */
  unit: number;
  /** Rows from `from` up to `to`; the row after them is empty up to the next whole word. */
  from: number;
  to: number;
}

export const REMOTE_BLOCK = -1;
export const WORD = 32;

const blockOf = (columns: PositionColumns, i: number): number =>
  columns.form[i] === REMOTE_FORM ? REMOTE_BLOCK : (columns.unit[i] ?? 0);

/**
 * The order of the rows: by block, then occupation, then input. Occupations that are alike stand together, so that a wish
 * is a range. `source` holds the input's row for each row of the index.
 */
export function layOut(columns: PositionColumns): { blocks: Block[]; source: Int32Array } {
  const { count, occupation } = columns;
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) =>
      blockOf(columns, a) - blockOf(columns, b) || (occupation[a] ?? 0) - (occupation[b] ?? 0) || a - b,
  );
  return inBlocks(order, (i) => blockOf(columns, i));
}

/** Rows of the input in `order`, each block beginning with a word of its own; -1 where a block's last word is not full. */
export function inBlocks(
  order: Int32Array,
  unitOf: (i: number) => number,
): { blocks: Block[]; source: Int32Array } {
  const blocks: Block[] = [];
  const rows: number[] = [];
  for (const i of order) {
    const unit = unitOf(i);
    const last = blocks.at(-1);
    if (!last || last.unit !== unit) {
      while (rows.length % WORD !== 0) rows.push(-1);
      blocks.push({ unit, from: rows.length, to: rows.length });
    }
    rows.push(i);
    const block = blocks.at(-1);
    if (block) block.to = rows.length;
  }
  while (rows.length % WORD !== 0) rows.push(-1);
  return { blocks, source: Int32Array.from(rows) };
}

/** Sets of rows, each `words` long, one after another. */
export class RowSets {
  readonly bits: Int32Array;
  readonly words: number;

  /** `bits`: what the sets hold already, as it was kept. */
  constructor(sets: number, words: number, bits?: Int32Array) {
    this.words = words;
    this.bits = bits ?? new Int32Array(new SharedArrayBuffer(sets * words * 4));
  }

  put(set: number, row: number): void {
    const at = set * this.words + (row >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) | (1 << (row & 31));
  }

  drop(set: number, row: number): void {
    const at = set * this.words + (row >>> 5);
    this.bits[at] = (this.bits[at] ?? 0) & ~(1 << (row & 31));
  }

  has(set: number, row: number): boolean {
    return (((this.bits[set * this.words + (row >>> 5)] ?? 0) >>> (row & 31)) & 1) === 1;
  }

  /** How many rows a set holds. */
  count(set: number): number {
    let count = 0;
    for (let w = set * this.words; w < (set + 1) * this.words; w++) count += ones(this.bits[w] ?? 0);
    return count;
  }
}
