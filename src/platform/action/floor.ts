import type { Actor } from '../access/actor.ts';
import type { FieldCipher } from '../crypto/index.ts';
import type { Database } from '../database/connect.ts';
import type { FileStore } from '../files/index.ts';
import type { Subscriber } from '../event/index.ts';
import type { Params } from './context.ts';
import type { AnyOperation } from './define.ts';

/** The queue behind `ctx.enqueue`: puts a job into the given transaction. */
export interface JobQueue {
  add(db: Database, action: string, input: unknown, actor: Actor): Promise<void>;
}

/** All that the house stands on while it runs; made once in `app.ts` (and by tests). */
export interface Floor {
  db: Database;
  /** The one clock; tests inject their own. */
  clock: () => Date;
  cipher: FieldCipher;
  files: FileStore;
  params: Params;
  operations: ReadonlyMap<string, AnyOperation>;
  subscribers: readonly Subscriber[];
  jobs: JobQueue;
  /** Where the unexpected is told, without personal data. */
  log: (line: Record<string, string | number | null>) => void;
}
