import type { KeyRange } from '../../../../kernel/regions.ts';
import type { AskedPosition } from './asked.ts';
import { WORD, type Block } from './index-parts.ts';

/** Runs of rows with one region key: within a block keys rise, so that a range of keys is one stretch of rows. */
export interface Places {
  keys: Float64Array;
  /** First row of each run. */
  from: Int32Array;
  /** First run of each block, and the number of runs at the end. */
  firstRun: Int32Array;
}

/** Rows `from` up to `to`, and the most points that nearness earns any of them. */
export type Stretch = readonly [from: number, to: number, nearness: number];

/** `keyOf`: the region key of a row of the index. Rows of a block must stand by it. */
export function placesOf(blocks: readonly Block[], keyOf: (row: number) => number): Places {
  const keys: number[] = [];
  const from: number[] = [];
  const firstRun: number[] = [];
  for (const block of blocks) {
    firstRun.push(keys.length);
    for (let row = block.from; row < block.to; row++) {
      const key = keyOf(row);
      if (row > block.from && key === keys.at(-1)) continue;
      keys.push(key);
      from.push(row);
    }
  }
  firstRun.push(keys.length);
  return {
    keys: Float64Array.from(keys),
    from: Int32Array.from(from),
    firstRun: Int32Array.from(firstRun),
  };
}

/** The rows of block number `b` whose keys lie in the range. */
function stretchWithin(
  { keys, from, firstRun }: Places,
  block: Block,
  b: number,
  { lo, hi }: KeyRange,
): readonly [from: number, to: number] {
  const first = firstRun[b] ?? 0;
  const end = firstRun[b + 1] ?? 0;
  const rowAt = (least: number) => {
    const run = firstKeyAtLeast(keys, first, end, least);
    return run < end ? (from[run] ?? 0) : block.to;
  };
  return [rowAt(lo), rowAt(hi)];
}

function firstKeyAtLeast(keys: Float64Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

const NEAR = 100;
const FAR = 40;

/**
 * Rows of people who may reach it: everybody for remote work, else the unit; of them those within the regions. The unit itself comes
 * first, for whoever is near is likelier among the best, and lets more of the others be left out.
 */
export function stretchesOf(
  { blocks, places, words }: { blocks: readonly Block[]; places: Places; words: number },
  { remote, unit }: AskedPosition,
  within: KeyRange | undefined,
): readonly Stretch[] {
  const own = blocks.findIndex((block) => block.unit === unit);
  const block = blocks[own];
  const stretches: Stretch[] = [];
  const add = (from: number, to: number, nearness: number) => {
    if (from < to) stretches.push([from, to, nearness]);
  };
  if (block)
    add(...(within ? stretchWithin(places, block, own, within) : ([block.from, block.to] as const)), NEAR);
  if (!remote) return stretches;
  if (!within) {
    const end = words * WORD;
    const [from, after] = block ? [block.from, Math.ceil(block.to / WORD) * WORD] : [end, end];
    add(0, from, FAR);
    add(after, end, FAR);
    return stretches;
  }
  blocks.forEach((other, b) => {
    if (b !== own) add(...stretchWithin(places, other, b, within), FAR);
  });
  return stretches;
}
