import { parentPort } from 'node:worker_threads';
import { matchStretches, type Task } from './match-range.ts';

/** A thread that takes its share of each task it is sent. */
parentPort?.on('message', (task: Task) => {
  matchStretches(task);
  parentPort?.postMessage('done', []);
});
