import pg from 'pg';
import { migrationFolders } from '../../app.ts';
import { ConfigError, type Config } from '../../platform/config.ts';
import type { KeySource } from '../../platform/crypto/index.ts';
import { attachEmbedded, startPostgres, type EmbeddedServer } from '../../platform/database/embedded.ts';
import { APP_ROLE, migrate } from '../../platform/database/migrate.ts';
import { prepareJobs } from '../../platform/jobs/index.ts';
import { Halt } from '../../platform/process/halt.ts';
import type { Holder, Lock } from '../../platform/process/lock.ts';
import { lockDataFolder } from './lock.ts';
import { appPassword, guardMasters, prepareHouse } from './house-schema.ts';
import { masterKeys } from './master-key.ts';
import { say } from './say.ts';

/** A database that is up to date and reached by its two logins. */
export interface OpenDatabase {
  ownerUrl: string;
  appUrl: string;
  /** A login that row-level security does not bind, for backups; the owner's where there is no other. */
  backupUrl: string;
  keys: KeySource;
  /** Names of the migrations applied now. */
  applied: readonly string[];
  /** Present when this process runs the embedded server. */
  embedded: { server: EmbeddedServer; lock: Lock } | null;
  close(): Promise<void>;
}

/** The product already runs on this data folder. */
export interface AlreadyServing {
  holder: Holder;
}

/**
 * Opens the database that the settings name, starting the embedded one where they name none. A `serve` gives way to a
 * product that runs already; a `task` works beside it.
 */
export function openDatabase(
  config: Config,
  purpose: 'task',
  schema?: 'current' | 'keep',
): Promise<OpenDatabase>;
export function openDatabase(config: Config, purpose: 'serve'): Promise<OpenDatabase | AlreadyServing>;
export async function openDatabase(
  config: Config,
  purpose: Holder['purpose'],
): Promise<OpenDatabase | AlreadyServing> {
  if (config.databaseUrl !== null) {
    return prepared(config, { ownerUrl: config.databaseUrl, backupUrl: config.databaseUrl }, null, 'current');
  }
  const taken = await lockDataFolder(config.dataFolder, purpose, sayWaiting);
  if ('holder' in taken) return purpose === 'serve' ? taken : beside(config);
  const { lock } = taken;
  try {
    const server = await startPostgres({
      dataFolder: config.dataFolder,
      onStep: (step, cluster) => sayStep(step, cluster, config.dataFolder),
    });
    try {
      const urls = { ownerUrl: server.ownerUrl, backupUrl: server.superuserUrl };
      return await prepared(config, urls, { server, lock }, 'current');
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database of the product that runs on the same data folder; it brought the schema up to date itself. */
async function beside(config: Config): Promise<OpenDatabase> {
  const urls = await attachEmbedded(config.dataFolder);
  if (urls === null) throw new Halt('助业正在运行，但它的数据库此刻没有应答。请稍后再试。');
  return prepared(config, { ownerUrl: urls.ownerUrl, backupUrl: urls.superuserUrl }, null, 'keep');
}

async function prepared(
  config: Config,
  urls: { ownerUrl: string; backupUrl: string },
  embedded: OpenDatabase['embedded'],
  schema: 'current' | 'keep',
): Promise<OpenDatabase> {
  if (config.appDatabaseUrl !== null && new URL(config.appDatabaseUrl).username !== APP_ROLE) {
    throw new ConfigError(
      `环境变量 APP_DATABASE_URL 不能用：用户应是 ${APP_ROLE}，升级数据库时会按其中的密码建立它。`,
    );
  }
  const keys = masterKeys(config);
  const { applied, appUrl } = await ownersPart(urls.ownerUrl, keys, config.appDatabaseUrl, schema);
  return {
    ...urls,
    appUrl,
    keys,
    applied,
    embedded,
    async close() {
      await embedded?.server.stop();
      embedded?.lock.release();
    },
  };
}

/**
 * What only the owner may do. Several nodes may start at once over one server: one brings it up to date, the others wait and
 * find it so.
 */
async function ownersPart(
  ownerUrl: string,
  keys: KeySource,
  givenAppUrl: string | null,
  schema: 'current' | 'keep',
): Promise<{ applied: string[]; appUrl: string }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('zhuye_house'))`);
    await prepareHouse(client);
    await guardMasters(client, keys.ring());
    const appUrl = givenAppUrl ?? withLogin(ownerUrl, APP_ROLE, await appPassword(client));
    if (schema === 'keep') return { applied: [], appUrl };
    const applied = await migrate(ownerUrl, passwordOf(appUrl), [...migrationFolders]);
    await prepareJobs(ownerUrl);
    return { applied, appUrl };
  } finally {
    // The lock ends with the session.
    await client.end();
  }
}

function withLogin(url: string, login: string, password: string): string {
  const changed = new URL(url);
  changed.username = login;
  changed.password = password;
  return changed.href;
}

function passwordOf(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

function sayWaiting(holder: Holder): void {
  say(`数据目录正被进程 ${holder.pid} 使用，等它完成……`);
}

function sayStep(step: 'create' | 'adopt', cluster: string, dataFolder: string): void {
  if (step === 'adopt') return say('上次没有正常结束，数据库还在运行，接着使用。');
  say('正在新建数据库……');
  if (!cluster.startsWith(dataFolder)) say(`  数据库账户进不了 ${dataFolder}，数据库文件放在 ${cluster}。`);
}
