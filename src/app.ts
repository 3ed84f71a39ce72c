import type { Actor } from './platform/access/actor.ts';
import { accessModule } from './platform/access/module.ts';
import { auditModule } from './platform/audit/module.ts';
import type { Floor, JobQueue, Params } from './platform/action/index.ts';
import { createCipher } from './platform/crypto/index.ts';
import { connect } from './platform/database/connect.ts';
import type { MigrationFolder } from './platform/database/migrate.ts';
import { speakerOf, type Speaker } from './platform/doors/say.ts';
import { createFileStore, fileMessages } from './platform/files/index.ts';
import { operationsOf, type ModuleDeclaration } from './platform/module/index.ts';
import { employersModule } from './modules/employers/module.ts';
import { employmentModule } from './modules/employment/module.ts';
import { lawModule } from './modules/law/module.ts';
import { matchingModule } from './modules/matching/module.ts';
import { peopleModule } from './modules/people/module.ts';
import { forkedRosterWorker } from './modules/people/roster/index.ts';
import { positionsModule } from './modules/positions/module.ts';
import { programmeModule } from './modules/programme/module.ts';
import { quotaModule } from './modules/quota/module.ts';
import { recruitingModule } from './modules/recruiting/module.ts';
import { supportModule } from './modules/support/module.ts';
import { book } from './province/fujian/parameters.ts';
import { regions } from './province/fujian/index.ts';

/** Every room of the house, in the order in which they may lean on each other. */
export const modules: readonly ModuleDeclaration[] = [
  accessModule,
  auditModule,
  peopleModule,
  employersModule,
  employmentModule,
  positionsModule,
  matchingModule,
  recruitingModule,
  quotaModule,
  supportModule,
  programmeModule,
  lawModule,
];

/** The floor's own tables first, then each room's. */
export const migrationFolders: readonly MigrationFolder[] = [
  { module: 'platform', folder: `${import.meta.dirname}/platform/migrations` },
  ...modules.flatMap((m) => (m.migrations ? [{ module: m.name, folder: m.migrations }] : [])),
];

/** What the province gives: Fujian here; another province is another folder. */
export const params: Params = {
  regions,
  book,
  chapters: modules.map(({ name, title, rules }) => ({ name, title, rules })),
};

export interface AppOptions {
  /** Login of the application's role. */
  appUrl: string;
  masterKey: Buffer;
  /** Folder of attachments and keys. */
  dataDir: string;
  clock?: () => Date;
  log?: Floor['log'];
  jobs?: JobQueue;
  maxConnections?: number;
}

export interface App {
  floor: Floor;
  say: Speaker;
  close(): Promise<void>;
}

const logLine: Floor['log'] = (line) => process.stderr.write(`${JSON.stringify(line)}\n`);

/** A queue for where no worker runs: the action is refused rather than forgotten. */
const noJobs: JobQueue = {
  add(_db: unknown, action: string, _input: unknown, _actor: Actor) {
    return Promise.reject(new Error(`no job queue here for ${action}`));
  },
};

/** Puts the house together over a migrated database. Nothing is started that runs by itself. */
export function createApp(options: AppOptions): App {
  const connection = connect(options.appUrl, options.maxConnections);
  const cipher = createCipher(options.masterKey);
  const rosterWorker = forkedRosterWorker({
    app: import.meta.url,
    appUrl: options.appUrl,
    masterKey: options.masterKey.toString('base64'),
    dataDir: options.dataDir,
  });
  const floor: Floor = {
    db: connection.db,
    clock: options.clock ?? (() => new Date()),
    cipher,
    files: createFileStore({ dataDir: options.dataDir, cipher }),
    params: { ...params, rosterWorker },
    operations: operationsOf(modules),
    subscribers: modules.flatMap((m) => m.subscribers),
    jobs: options.jobs ?? noJobs,
    log: options.log ?? logLine,
  };
  return {
    floor,
    say: speakerOf([...modules.map((m) => m.messages), fileMessages]),
    close: () => connection.close(),
  };
}
