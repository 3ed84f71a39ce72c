import type { Weights } from '../types.ts';
import { keepBest, keepRoom } from './keep-best.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { PositionSearch } from './position-search.ts';
import type { Results } from './results.ts';

/** What all threads of one run work on. */
export interface Task {
  index: PositionIndex;
  persons: PersonColumns;
  weights: Weights;
  results: Results;
  /** Rows of people in the order in which they are visited: alike ones one after another keep the cache warm. */
  order: Int32Array;
  /** Place in `order` of the next stretch that nobody has taken. */
  next: Int32Array<SharedArrayBuffer>;
}

/** People a thread takes at a time. */
const STRETCH = 256;

/** By unit, then the first occupation wanted, then input: neighbours read the same sets and rows. */
export function visitOrder({ count, unit, wanted }: PersonColumns): Int32Array<SharedArrayBuffer> {
  const first = (i: number) =>
    (wanted.starts[i] ?? 0) < (wanted.starts[i + 1] ?? 0) ? (wanted.values[wanted.starts[i] ?? 0] ?? 0) : 0;
  const order = new Int32Array(new SharedArrayBuffer(count * 4));
  for (let i = 0; i < count; i++) order[i] = i;
  return order.sort((a, b) => (unit[a] ?? 0) - (unit[b] ?? 0) || first(a) - first(b) || a - b);
}

/** Takes stretches until none is left. The answer of a person does not depend on who takes it. */
export function matchStretches(task: Task): void {
  const { order, next, results } = task;
  const search = new PositionSearch(task.index, task.persons, task.weights, results.top);
  const room = keepRoom();
  for (;;) {
    const from = Atomics.add(next, 0, STRETCH);
    if (from >= order.length) return;
    for (let n = from; n < Math.min(from + STRETCH, order.length); n++) {
      const person = order[n] ?? 0;
      search.search(person);
      keepBest(search.state, room, results, person);
    }
  }
}
