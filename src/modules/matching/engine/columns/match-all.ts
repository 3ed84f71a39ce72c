import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DEFAULT_WEIGHTS, type Weights } from '../types.ts';
import { sharedInts } from './growing.ts';
import { matchStretches, visitOrder, type Task } from './match-range.ts';
import type { PersonColumns } from './persons.ts';
import type { PositionIndex } from './position-index.ts';
import { emptyResults, type Results } from './results.ts';

/**
 * Threads that match whole columns of people. This thread works too, so one thread starts no other. The results are the same
 * bits for any number of threads.
 */
export class Matcher {
  readonly #workers: Worker[];

  constructor(threads = 1) {
    this.#workers = Array.from(
      { length: threads - 1 },
      // Options of this process, such as a script on its command line, are not the worker's.
      () => new Worker(new URL('./match-worker.ts', import.meta.url), { execArgv: [] }),
    );
  }

  /** The exact best `top` positions of everybody. */
  async match(
    index: PositionIndex,
    persons: PersonColumns,
    { top, weights = DEFAULT_WEIGHTS }: { top: number; weights?: Weights },
  ): Promise<Results> {
    const results = emptyResults(persons.count, top);
    const task: Task = { index, persons, weights, results, order: visitOrder(persons), next: sharedInts(1) };
    const others = this.#workers.map(async (worker) => {
      worker.postMessage(task, []);
      await once(worker, 'message');
    });
    matchStretches(task);
    await Promise.all(others);
    return results;
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}
