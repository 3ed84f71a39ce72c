import type { Floor } from '../action/index.ts';
import { deliver, PATIENT, waiting, type RetryPolicy } from './deliver.ts';
import { listen } from './listen.ts';
import { createWake } from './wake.ts';

const BATCH = 100;

export interface EventWorkerOptions {
  /** Connection for LISTEN; without it the worker only polls. */
  url?: string;
  /** Deliveries in hand at one time. */
  concurrency?: number;
  /** How long to rest when nothing waits and nobody wakes us, in milliseconds. */
  pollMs?: number;
  retry?: RetryPolicy;
}

export interface EventWorker {
  /** Finishes what is in hand, takes nothing new. */
  stop(): Promise<void>;
}

/** One round over what may run now; gives how many deliveries moved on (done or failed, not those taken by others). */
async function round(
  floor: Floor,
  concurrency: number,
  retry: RetryPolicy,
  go: () => boolean,
): Promise<number> {
  const queue = await waiting(floor, BATCH);
  let moved = 0;
  async function work(): Promise<void> {
    for (let next = queue.shift(); next && go(); next = queue.shift()) {
      if ((await deliver(floor, next, retry)) !== 'taken') moved++;
    }
  }
  // All hands come to rest before the round ends, also when one of them lost the database.
  const hands = await Promise.allSettled(Array.from({ length: concurrency }, work));
  for (const hand of hands) if (hand.status === 'rejected') throw hand.reason;
  return moved;
}

/**
 * Delivers until nothing may run any more, and gives the number of deliveries that moved on. For tests, the command line
 * and seeding: no background worker, no waiting.
 */
export async function deliverAll(floor: Floor, retry: RetryPolicy = PATIENT): Promise<number> {
  let total = 0;
  for (let moved = -1; moved !== 0; total += moved) moved = await round(floor, 1, retry, () => true);
  return total;
}

/** Starts to deliver in the background; several processes may do so over one database. */
export async function startEventWorker(floor: Floor, options: EventWorkerOptions = {}): Promise<EventWorker> {
  const { url, concurrency = 2, pollMs = 2000, retry = PATIENT } = options;
  const wake = createWake();
  const ear = url ? await listen(url, 'zhuye_outbox', wake.call) : null;
  let running = true;

  async function loop(): Promise<void> {
    while (running) {
      const moved = await round(floor, concurrency, retry, () => running).catch((error: unknown) => {
        floor.log({
          level: 'error',
          operation: 'events',
          error: error instanceof Error ? error.name : 'Error',
        });
        return 0;
      });
      if (moved === 0 && running) await wake.rest(pollMs);
    }
  }
  const ended = loop();

  return {
    async stop() {
      running = false;
      wake.call();
      await ended;
      await ear?.close();
    },
  };
}
