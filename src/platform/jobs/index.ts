export { openJobQueue, type OpenQueue } from './queue.ts';
export { prepareJobs } from './schema.ts';
export { startJobWorker, type JobWorker, type JobWorkerOptions, type Task } from './worker.ts';
