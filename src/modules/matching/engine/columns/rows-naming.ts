import type { Lists } from './growing.ts';

type EachSlot = (use: (slot: number) => void, i: number) => void;

/** For each slot the rows that name it, rising, each once. */
export function rowsNaming(source: Int32Array, slots: number, each: EachSlot): Lists {
  const starts = new Int32Array(slots + 1);
  const last = new Int32Array(slots);
  const walk = (use: (slot: number, row: number) => void) => {
    last.fill(-1);
    source.forEach((i, row) => {
      if (i < 0) return;
      each((slot) => {
        if (last[slot] === row) return;
        last[slot] = row;
        use(slot, row);
      }, i);
    });
  };
  walk((slot) => (starts[slot + 1] = (starts[slot + 1] ?? 0) + 1));
  for (let s = 1; s <= slots; s++) starts[s] = (starts[s] ?? 0) + (starts[s - 1] ?? 0);
  const next = starts.slice();
  const values = new Int32Array(starts[slots] ?? 0);
  walk((slot, row) => {
    values[next[slot] ?? 0] = row;
    next[slot] = (next[slot] ?? 0) + 1;
  });
  return { starts, values };
}
