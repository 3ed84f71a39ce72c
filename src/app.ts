import { join } from 'node:path';
import { Refusal } from './kernel/problem.ts';
import { systemActor, type Actor } from './platform/access/actor.ts';
import { accessModule } from './platform/access/module.ts';
import { auditModule } from './platform/audit/module.ts';
import { noticesModule } from './platform/notices/module.ts';
import {
  onceSealed,
  transact,
  type Context,
  type Floor,
  type JobQueue,
  type Params,
} from './platform/action/index.ts';
import { createCipher, fixedKeys, type KeySource } from './platform/crypto/index.ts';
import type { SealedColumn } from './platform/crypto/rotation/index.ts';
import { connect } from './platform/database/connect.ts';
import type { MigrationFolder } from './platform/database/migrate.ts';
import { speakerOf, type Speaker } from './platform/doors/say.ts';
import { exportsOf } from './platform/documents/exports/define.ts';
import { writeExport } from './platform/documents/exports/runner.ts';
import { documentsModule } from './platform/documents/module.ts';
import { draftsModule } from './platform/drafts/module.ts';
import { createFileStore, fileMessages, type Scanning } from './platform/files/index.ts';
import { jobsSealed } from './platform/jobs/sealed.ts';
import { noticeBook, NOTHING_OUTSIDE, type Outside } from './platform/notices/index.ts';
import { listsModule } from './platform/lists/module.ts';
import { operationsOf, type ModuleDeclaration } from './platform/module/index.ts';
import { retentionModule } from './platform/retention/module.ts';
import { settingsModule } from './platform/settings/module.ts';
import { searchModule } from './platform/search/module.ts';
import { wordsModule } from './platform/words/module.ts';
import { worklistModule } from './platform/worklist/module.ts';
import { employersModule } from './modules/employers/module.ts';
import { employmentModule } from './modules/employment/module.ts';
import { followUpModule } from './modules/follow-up/module.ts';
import { lawModule } from './modules/law/module.ts';
import { PersonBank, PositionBank } from './modules/matching/index.ts';
import { matchingModule } from './modules/matching/module.ts';
import { meetingsModule } from './modules/meetings/module.ts';
import { consentInForce, personBrief } from './modules/people/index.ts';
import { peopleModule } from './modules/people/module.ts';
import { forkedRosterWorker } from './modules/people/roster/index.ts';
import { plansModule } from './modules/plans/module.ts';
import { positionsModule } from './modules/positions/module.ts';
import { programmeModule } from './modules/programme/module.ts';
import { quotaModule } from './modules/quota/module.ts';
import { recognitionModule } from './modules/recognition/module.ts';
import { recruitingModule } from './modules/recruiting/module.ts';
import { surveyModule } from './modules/survey/module.ts';
import { supportModule } from './modules/support/module.ts';
import { help } from './province/fujian/help.ts';
import { book } from './province/fujian/parameters.ts';
import { regions } from './province/fujian/index.ts';
import { tiles } from './province/fujian/tiles.ts';

/** Every room of the house, in the order in which they may lean on each other. */
export const modules: readonly ModuleDeclaration[] = [
  accessModule,
  auditModule,
  retentionModule,
  noticesModule,
  settingsModule,
  draftsModule,
  worklistModule,
  searchModule,
  listsModule,
  wordsModule,
  documentsModule,
  peopleModule,
  employersModule,
  employmentModule,
  recognitionModule,
  surveyModule,
  positionsModule,
  matchingModule,
  recruitingModule,
  meetingsModule,
  followUpModule,
  plansModule,
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

/** Every place of the database where sealed values stand. */
export const sealedColumns: readonly SealedColumn[] = [
  onceSealed,
  jobsSealed,
  ...modules.flatMap((m) => m.sealed),
];

/** For letters: the floor does not know the register. */
async function nameOf(ctx: Context, personId: string): Promise<string | null> {
  const person = await personBrief(ctx, personId);
  return person instanceof Refusal ? null : person.name;
}

/** What the province gives: Fujian here; another province is another folder. */
export const params: Params = {
  regions,
  tiles,
  book,
  help,
  chapters: modules.map(({ name, title, rules }) => ({ name, title, rules })),
  exports: exportsOf(modules),
  retention: modules.flatMap((m) => m.retention),
  worklists: modules.flatMap((m) => m.worklists),
  personTables: modules.flatMap((m) => m.personTables),
  searches: modules.flatMap((m) => m.searches),
  notices: { book: noticeBook(modules), outside: NOTHING_OUTSIDE, consents: consentInForce, nameOf },
};

export interface AppOptions {
  /** Login of the application's role. */
  appUrl: string;
  /** One key, or a source that may change while the house runs. */
  masterKey: Buffer | KeySource;
  /** Folder of attachments and keys. */
  dataDir: string;
  clock?: () => Date;
  log?: Floor['log'];
  jobs?: JobQueue;
  maxConnections?: number;
  /** Mail server and gateways; without it nothing leaves the house. */
  outside?: Outside;
  /** Scanner for viruses; without it files are marked as not looked at. */
  scanning?: Scanning;
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
  const keys = Buffer.isBuffer(options.masterKey) ? fixedKeys(options.masterKey) : options.masterKey;
  const cipher = createCipher(keys);
  const outside = options.outside ?? NOTHING_OUTSIDE;
  const rosterWorker = forkedRosterWorker({
    app: import.meta.url,
    appUrl: options.appUrl,
    masterKey: keys.passage,
    dataDir: options.dataDir,
    outside,
  });
  // Connections of its own: an asker waits for people with a connection in hand.
  const memory = connect(options.appUrl, 2);
  const personBank = new PersonBank({
    read: (fn) => transact({ ...floor, db: memory.db }, systemActor(), ({ ctx }) => fn(ctx), 'read only'),
    cipher,
    snapshot: join(options.dataDir, 'matchable-people.snapshot'),
  });
  const floor: Floor = {
    db: connection.db,
    clock: options.clock ?? (() => new Date()),
    cipher,
    files: createFileStore({
      dataDir: options.dataDir,
      cipher,
      ...(options.scanning && { scanning: options.scanning }),
    }),
    params: {
      ...params,
      exporter: { run: (jobId, actor) => writeExport(floor, actor, jobId) },
      rosterWorker,
      positionBank: new PositionBank(join(options.dataDir, 'open-positions.snapshot')),
      personBank,
      notices: { ...params.notices, outside },
    },
    operations: operationsOf(modules),
    subscribers: modules.flatMap((m) => m.subscribers),
    jobs: options.jobs ?? noJobs,
    log: options.log ?? logLine,
  };
  return {
    floor,
    say: speakerOf([...modules.map((m) => m.messages), fileMessages]),
    async close() {
      await personBank.close();
      await memory.close();
      await connection.close();
    },
  };
}
