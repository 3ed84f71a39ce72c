import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { computeBatch, type BatchAnswer, type LevyMode } from './compute.ts';
import type { Batch } from './elements.ts';

/** Batches under way for each thread: one being computed, one waiting. Bounds the memory whatever the length of the input. */
const AHEAD = 2;

/**
 * Answers of all batches, in order, over as many threads as there are cores. One batch alone is computed here: a thread takes
 * longer to start than the batch to compute.
 */
export async function* answersOf(batches: AsyncIterator<Batch>, mode: LevyMode): AsyncGenerator<BatchAnswer> {
  const first = await batches.next();
  if (first.done) return;
  const second = await batches.next();
  if (second.done) {
    yield computeBatch(first.value.bytes, first.value.first, mode);
    return;
  }
  const threads = Array.from(
    { length: Math.min(8, Math.max(1, availableParallelism())) },
    () => new Thread(),
  );
  try {
    yield* spread(threads, chained([first.value, second.value], batches), mode);
  } finally {
    await Promise.all(threads.map((thread) => thread.stop()));
  }
}

/** Deals the batches out in turn and takes the answers back in the same order, never far ahead of the reader. */
async function* spread(threads: readonly Thread[], batches: AsyncIterable<Batch>, mode: LevyMode) {
  const underway: Promise<BatchAnswer>[] = [];
  let turn = 0;
  for await (const batch of batches) {
    const thread = threads[turn++ % threads.length];
    if (thread) underway.push(thread.compute(batch, mode));
    const oldest = underway.length > threads.length * AHEAD ? underway.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const answer of underway) yield await answer;
}

async function* chained(first: readonly Batch[], rest: AsyncIterator<Batch>): AsyncGenerator<Batch> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** One worker thread; answers come in the order of the questions. */
class Thread {
  // Options of the process that starts us are not for the thread.
  readonly #worker = new Worker(new URL('worker.ts', import.meta.url), { execArgv: [] });
  readonly #waiting: { resolve: (answer: BatchAnswer) => void; reject: (error: unknown) => void }[] = [];

  constructor() {
    this.#worker.on('message', (answer: BatchAnswer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => {
      for (const one of this.#waiting.splice(0)) one.reject(error);
    });
  }

  compute({ bytes, first }: Batch, mode: LevyMode): Promise<BatchAnswer> {
    const answer = new Promise<BatchAnswer>((resolve, reject) => this.#waiting.push({ resolve, reject }));
    // Judged when its turn comes; until then a failure must not count as unhandled.
    answer.catch(() => undefined);
    this.#worker.postMessage({ bytes, first, mode }, [bytes.buffer]);
    return answer;
  }

  stop(): Promise<number> {
    return this.#worker.terminate();
  }
}
