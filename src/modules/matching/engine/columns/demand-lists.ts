import type { PositionColumns } from './positions.ts';
import { MASK_HALF } from './words.ts';

/** Demands by row of the index, those that an offered accommodation lifts before the others. */
export interface DemandLists {
  start: Int32Array;
  /** By row: where the lifted ones end. */
  liftedTo: Int32Array;
  /** Function × 8 + level. */
  values: Int32Array;
  /** Beside each: one bit for each offered accommodation that lifts it. */
  lifters: Int32Array;
  /** Two numbers a row: the functions demanded, in two halves. */
  masks: Int32Array<SharedArrayBuffer>;
}

export function demandLists(columns: PositionColumns, source: Int32Array): DemandLists {
  const { starts, values: demands } = columns.demands;
  const start = new Int32Array(source.length + 1);
  const liftedTo = new Int32Array(source.length);
  const values = new Int32Array(demands.length);
  const lifters = new Int32Array(demands.length);
  const masks = new Int32Array(new SharedArrayBuffer(source.length * 8));
  let at = 0;
  const takeOver = (i: number, row: number, lifted: boolean) => {
    for (let j = starts[i] ?? 0; j < (starts[i + 1] ?? 0); j++) {
      const mask = columns.lifters.values[j] ?? 0;
      if ((mask !== 0) !== lifted) continue;
      const demand = demands[j] ?? 0;
      const fn = demand >> 3;
      const half = row * 2 + (fn < MASK_HALF ? 0 : 1);
      masks[half] = (masks[half] ?? 0) | (1 << (fn % MASK_HALF));
      lifters[at] = mask;
      values[at++] = demand;
    }
  };
  source.forEach((i, row) => {
    start[row] = at;
    if (i >= 0) takeOver(i, row, true);
    liftedTo[row] = at;
    if (i >= 0) takeOver(i, row, false);
  });
  start[source.length] = at;
  return { start, liftedTo, values, lifters, masks };
}
