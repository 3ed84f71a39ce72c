import { fork } from 'node:child_process';
import { refuse } from '../../../kernel/problem.ts';
import type { RosterWorker, WorkerHouse, WorkerOrder, WorkerPeak } from './worker-door.ts';

/** Heap of the worker in MB: with buffers and code it stays below 400 MB resident. */
const HEAP_MB = 220;
/** The nursery: larger collects less often, smaller keeps the process small. */
const SEMI_SPACE_MB = 16;

/**
 * Starts one worker process for each run of a batch. It ends with its parent, and its work can be taken up again.
 * `onPeak` is told the largest resident size the worker had, in MB.
 */
export function forkedRosterWorker(house: WorkerHouse, onPeak?: (mb: number) => void): RosterWorker {
  return {
    run: (batchId, actor) =>
      new Promise<void>((resolve, reject) => {
        const child = fork(new URL('worker.ts', import.meta.url), {
          execArgv: [`--max-old-space-size=${HEAP_MB}`, `--max-semi-space-size=${SEMI_SPACE_MB}`],
          stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        const order: WorkerOrder = { ...house, batchId, actor };
        child.send(order);
        child.once('message', (peak: WorkerPeak) => onPeak?.(peak.mb));
        child.once('error', () => reject(refuse('unavailable', 'roster.worker-stopped')));
        child.once('exit', (code) =>
          code === 0 ? resolve() : reject(refuse('unavailable', 'roster.worker-stopped')),
        );
      }),
  };
}
