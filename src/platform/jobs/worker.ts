import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { Problem } from '../../kernel/problem.ts';
import { problemOf } from '../action/failure.ts';
import { dispatchErased, type Floor } from '../action/index.ts';
import { ACTION_QUEUE, createBoss, ensureQueue } from './schema.ts';
import { openJob } from './sealed.ts';

/** Work of the house that the clock starts. Runs in one process at a time, however many there are. */
export interface Task {
  /** Letters, digits and hyphens. */
  name: string;
  /** Five fields, in the time of Asia/Shanghai. */
  cron: string;
  run(): Promise<unknown>;
}

export interface JobWorkerOptions {
  /** Login of the application. */
  url: string;
  tasks?: readonly Task[];
  /** Actions in hand at one time. */
  concurrency?: number;
  /** How often to look for work where no notice wakes us, in seconds. */
  pollSeconds?: number;
}

export interface JobWorker {
  /** Finishes what is in hand within `timeoutMs`; what is not done by then is taken up by the next start. */
  stop(timeoutMs?: number): Promise<void>;
}

/** Whether the same call may well succeed later; any other refusal is final. */
function isPassing(problem: Problem): boolean {
  return problem.kind === 'unavailable' || (problem.kind === 'conflict' && problem.code === 'try-again');
}

/** Runs one queued action through the door that all others use, once: the job's id is the idempotency key. */
async function runJob(floor: Floor, job: Job): Promise<JobResult> {
  const queued = openJob(floor.cipher, job.id, job.data);
  if (!queued) return { id: job.id, status: 'deadletter', output: { code: 'job-damaged' } };
  const { action, input, actor } = queued;
  const operation = floor.operations.get(action);
  if (!operation) return { id: job.id, status: 'failed', output: { code: 'no-such-action' } };
  const outcome = await dispatchErased(
    floor,
    operation,
    input,
    { ...actor, via: 'job' },
    { key: `job-${job.id}` },
  );
  if (outcome.ok) return { id: job.id, status: 'completed' };
  // `deadletter` is pg-boss's word for: failed, and not tried again.
  return {
    id: job.id,
    status: isPassing(outcome.problem) ? 'failed' : 'deadletter',
    output: { code: outcome.problem.code },
  };
}

class TaskFailed extends Error {}

async function startTask(boss: PgBoss, task: Task, log: Floor['log']): Promise<void> {
  // One at a time. After a crash its heartbeat is missed, and the clock's next turn starts it again.
  await ensureQueue(
    boss,
    task.name,
    { retryLimit: 0, heartbeatSeconds: 30, deleteAfterSeconds: 86_400 },
    'exclusive',
  );
  await boss.work(task.name, async () => {
    try {
      await task.run();
    } catch (error) {
      const problem = problemOf(error, task.name, log);
      // What the queue keeps of it is a code: a message may quote a row.
      throw new TaskFailed(problem.code);
    }
  });
  await boss.schedule(task.name, task.cron, null, { tz: 'Asia/Shanghai' });
}

/** Starts to run queued actions and tasks. Several processes may do so over one database. */
export async function startJobWorker(floor: Floor, options: JobWorkerOptions): Promise<JobWorker> {
  const { url, tasks = [], concurrency = 2, pollSeconds = 2 } = options;
  const boss = createBoss({ url, log: floor.log, attend: true });
  await boss.start();
  // A retry that comes due sends no notice: the poll must not become slower where notices work.
  const poll = { pollingIntervalSeconds: pollSeconds, notifyPollingIntervalSeconds: pollSeconds };
  await boss.work(
    ACTION_QUEUE,
    { perJobResults: true, batchSize: 1, localConcurrency: concurrency, ...poll },
    (jobs: Job[]) => Promise.all(jobs.map((job) => runJob(floor, job))),
  );
  for (const task of tasks) await startTask(boss, task, floor.log);
  return {
    stop: (timeoutMs = 30_000) => boss.stop({ graceful: true, timeout: timeoutMs }),
  };
}
