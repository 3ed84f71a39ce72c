import { sql } from 'kysely';
import { PgBoss, type Queue, type QueuePolicy } from 'pg-boss';
import { connect } from '../database/connect.ts';
import { APP_ROLE } from '../database/migrate.ts';

/** The queue of actions; tasks that run by the clock have one each, named by the task. */
export const ACTION_QUEUE = 'action';
const SCHEMA = 'pgboss';

/** What may be changed of a queue that is there. */
type QueueSettings = Omit<Queue, 'name' | 'policy' | 'partition'>;

const ACTION_OPTIONS: QueueSettings = {
  notify: true,
  retryLimit: 8,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 600,
  // A worker that dies is noticed by its missing heartbeat; a long import is not cut short.
  heartbeatSeconds: 60,
  expireInSeconds: 4 * 3600,
};

/** Makes a queue, or gives the one that is there the options of this version. */
export async function ensureQueue(
  boss: PgBoss,
  name: string,
  options: QueueSettings,
  policy?: QueuePolicy,
): Promise<void> {
  await boss.createQueue(name, { ...options, ...(policy && { policy }) });
  await boss.updateQueue(name, options);
}

/**
 * Installs or brings up to date the queue's own schema, as the owner of the database: call it after `migrate`, with the
 * same login. The application may use the tables but change no definition. Safe to run again.
 */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Without a listener an error of the background would end the process; `start` itself throws what matters.
  boss.on('error', () => undefined);
  try {
    await boss.start();
    await ensureQueue(boss, ACTION_QUEUE, ACTION_OPTIONS);
  } finally {
    await boss.stop({ graceful: false });
  }
  await grant(ownerUrl);
}

async function grant(ownerUrl: string): Promise<void> {
  const { db, close } = connect(ownerUrl, 1);
  const [schema, app] = [sql.id(SCHEMA), sql.id(APP_ROLE)];
  try {
    await sql`grant usage on schema ${schema} to ${app}`.execute(db);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${app}`.execute(db);
    await sql`grant usage on all sequences in schema ${schema} to ${app}`.execute(db);
  } finally {
    await close();
  }
}

type Log = (line: Record<string, string | number | null>) => void;

export interface BossOptions {
  /** Login of the application. */
  url: string;
  log: Log;
  /** Looks after the queue: time limits, heartbeats, clearing away, and the clock of the tasks. */
  attend: boolean;
}

/** The queue's engine under the application's rights: it never touches the schema. */
export function createBoss({ url, log, attend }: BossOptions): PgBoss {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    max: attend ? 4 : 2,
    migrate: false,
    createSchema: false,
    supervise: attend,
    schedule: attend,
    useListenNotify: attend,
    // Rebuilding indexes needs their owner.
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on('error', (error) =>
    log({
      level: 'error',
      operation: 'jobs',
      error: error.name,
      code: (error as NodeJS.ErrnoException).code ?? null,
    }),
  );
  return boss;
}
