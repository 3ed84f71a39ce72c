import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration';
import { connect, type Database } from './connect.ts';

/** A folder of numbered SQL files, and the room it belongs to. */
export interface MigrationFolder {
  module: string;
  folder: string;
}

/** The application's login: neither owner nor superuser, so that row-level security binds it. */
export const APP_ROLE = 'zhuye_app';
const ROLE_LOCK = 7_480_121;

/** The migrator runs files in the order of their names, so a name begins with the room's place in the house. */
const placed = (module: string, order: number) => `${String(order).padStart(2, '0')}-${module}`;

async function readFolder(
  { module, folder }: MigrationFolder,
  order: number,
): Promise<[string, Migration][]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file): Promise<[string, Migration]> => {
      const text = await readFile(join(folder, file), 'utf8');
      const name = `${placed(module, order)}/${basename(file, '.sql')}`;
      return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
    }),
  );
}

class SqlFiles implements MigrationProvider {
  readonly #folders: MigrationFolder[];
  constructor(folders: MigrationFolder[]) {
    this.#folders = folders;
  }
  async getMigrations(): Promise<Record<string, Migration>> {
    return Object.fromEntries((await Promise.all(this.#folders.map(readFolder))).flat());
  }
}

/** A room that is added moves those behind it: what ran already is known by room and file, and gets today's place. */
async function followPlaces(db: Database, folders: readonly MigrationFolder[]): Promise<void> {
  const kept =
    await sql`select 1 from pg_tables where tablename = 'kysely_migration' and schemaname = 'public'`.execute(
      db,
    );
  if (kept.rows.length === 0) return;
  const places = JSON.stringify(folders.map(({ module }, at) => ({ module, placed: placed(module, at) })));
  await sql`
    update kysely_migration m set name = p.placed || '/' || split_part(m.name, '/', 2)
    from jsonb_to_recordset(${places}::jsonb) as p (module text, placed text)
    where regexp_replace(split_part(m.name, '/', 1), '^[0-9]+-', '') = p.module
      and split_part(m.name, '/', 1) <> p.placed`.execute(db);
}

/** Creates the application's role where it is missing and gives it what it needs, and no more. */
async function prepareAppRole(db: Database, password: string): Promise<void> {
  const literal = sql.lit(password);
  const exists = await sql`select 1 from pg_roles where rolname = ${APP_ROLE}`.execute(db);
  const verb = exists.rows.length > 0 ? 'alter role' : 'create role';
  await sql`${sql.raw(verb)} ${sql.id(APP_ROLE)} login password ${literal}`.execute(db);
  await sql`grant usage on schema public to ${sql.id(APP_ROLE)}`.execute(db);
  await sql`alter default privileges in schema public grant select, insert, update, delete on tables to ${sql.id(APP_ROLE)}`.execute(
    db,
  );
  await sql`alter default privileges in schema public grant usage on sequences to ${sql.id(APP_ROLE)}`.execute(
    db,
  );
}

/**
 * Brings the schema up to date as its owner. Safe to run again and by two processes at once (advisory lock).
 * Returns the names applied now. Throws with the failed file's name; the whole run is one transaction.
 */
export async function migrate(
  ownerUrl: string,
  appPassword: string,
  folders: MigrationFolder[],
): Promise<string[]> {
  const { db, close } = connect(ownerUrl, 2);
  try {
    // Two starts on one database must not change the role at the same moment.
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${ROLE_LOCK})`.execute(tx);
      await prepareAppRole(tx, appPassword);
      await followPlaces(tx, folders);
    });
    // A module may gain a migration after a later module has run its own.
    const migrator = new Migrator({ db, provider: new SqlFiles(folders), allowUnorderedMigrations: true });
    const { error, results = [] } = await migrator.migrateToLatest();
    const failed = results.find((r) => r.status === 'Error');
    if (error)
      throw new Error(
        `migration ${failed?.migrationName ?? ''} failed: ${String((error as Error).message ?? error)}`,
        { cause: error },
      );
    return results.map((r) => r.migrationName);
  } finally {
    await close();
  }
}
