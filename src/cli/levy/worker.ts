import { parentPort } from 'node:worker_threads';
import { computeBatch, type LevyMode } from './compute.ts';

/** A thread that computes batches one after another, in the order in which they come. */
parentPort?.on('message', ({ bytes, first, mode }: { bytes: Uint8Array; first: number; mode: LevyMode }) => {
  parentPort?.postMessage(computeBatch(bytes, first, mode), []);
});
