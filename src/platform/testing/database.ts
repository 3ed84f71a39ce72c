import { randomBytes } from 'node:crypto';
import { connect, type Database } from '../database/connect.ts';
import { APP_ROLE } from '../database/migrate.ts';
import { administer, databaseUrl, templateDatabase, testServer } from './server.ts';

/** A database of one test's own, on the run's embedded server. */
export interface TestDatabase {
  /** Login that owns the schema; forced row-level security binds it too. */
  ownerUrl: string;
  /** Login of the application. */
  appUrl: string;
  /** Superuser: sees every row. For preparing and checking, never for the code under test. */
  adminUrl: string;
  appPassword: string;
  /** As the application. */
  db: Database;
  ownerDb: Database;
  adminDb: Database;
  /** Ends the connections and drops the database. */
  close(): Promise<void>;
}

/** What the database holds. */
export interface TestDatabaseOptions {
  /** `migrated` (default): the schema, no rows. `empty`: nothing, for tests of the migrator and of restore. */
  schema?: 'migrated' | 'empty';
  /** Only the platform and these modules, for a test that should not wait for the rest; all by default. */
  modules?: readonly string[];
}

/**
 * A fresh database for a test file or a test: `const t = await testDatabase()`, and `await t.close()` at the end.
 * Takes about 0.1 s; the first one of a run also starts the server and migrates.
 */
export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await testServer();
  const name = `t_${randomBytes(8).toString('hex')}`;
  const template =
    options.schema === 'empty' ? null : await templateDatabase(server, options.modules ?? null);
  await administer(
    server,
    `create database ${name} owner zhuye_owner ${template ? `template ${template}` : ''}`,
  );

  const ownerUrl = databaseUrl(server.ownerUrl, name);
  const adminUrl = databaseUrl(server.superuserUrl, name);
  const appUrl = withLogin(ownerUrl, APP_ROLE, server.appPassword);
  const connections = { app: connect(appUrl, 5), owner: connect(ownerUrl, 3), admin: connect(adminUrl, 3) };
  return {
    ownerUrl,
    appUrl,
    adminUrl,
    appPassword: server.appPassword,
    db: connections.app.db,
    ownerDb: connections.owner.db,
    adminDb: connections.admin.db,
    async close() {
      await Promise.all(Object.values(connections).map((connection) => connection.close()));
      await administer(server, `drop database ${name} with (force)`);
    },
  };
}

function withLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = password;
  return changed.href;
}
