import type { Actor } from '../../../platform/access/actor.ts';
import type { Outside } from '../../../platform/notices/index.ts';

/** Runs a batch outside the process that answers requests. Given by the composition root: `ctx.params.rosterWorker`. */
export interface RosterWorker {
  /** Resolves when the work is done (the outcome stands in the batch); rejects when the worker stopped before that. */
  run(batchId: string, actor: Actor): Promise<void>;
}

/** What the worker process needs to put its own house together. It travels over the channel between the two, not by argument. */
export interface WorkerHouse {
  /** address (file:) of the composition root, which exports `createApp` */
  app: string;
  appUrl: string;
  /** As `keysOf` reads it; one key in base64 will do. */
  masterKey: string;
  dataDir: string;
  /** Absent where notices need not leave the house. */
  outside?: Outside;
}

export interface WorkerOrder extends WorkerHouse {
  batchId: string;
  actor: Actor;
}

/** What a worker tells before it ends well: its largest resident size in MB. */
export interface WorkerPeak {
  mb: number;
}

declare module '../../../platform/action/context.ts' {
  interface Params {
    /** Absent where no imports run (tests of other rooms). */
    rosterWorker?: RosterWorker;
  }
}
