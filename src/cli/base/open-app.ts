import { createApp, type App } from '../../app.ts';
import { readConfig, type Config } from '../../platform/config.ts';
import { createCipher } from '../../platform/crypto/index.ts';
import { openJobQueue } from '../../platform/jobs/index.ts';
import { openDatabase, type OpenDatabase } from './database.ts';

/** The house, put together for one command. */
export interface OpenApp {
  app: App;
  config: Config;
  database: OpenDatabase;
}

/** Runs `work` with the house that the settings name, and closes it whatever happens. */
export async function withApp<T>(work: (open: OpenApp) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const database = await openDatabase(config, 'task');
  try {
    const { app, close } = buildApp(config, database);
    try {
      return await work({ app, config, database });
    } finally {
      await close();
    }
  } finally {
    await database.close();
  }
}

/** The app with its queue of jobs over an open database. */
export function buildApp(
  { dataFolder, outside, scanning }: Config,
  { appUrl, keys }: OpenDatabase,
): { app: App; close: () => Promise<void> } {
  const log = (line: Record<string, string | number | null>) => {
    process.stderr.write(`${JSON.stringify(line)}\n`);
  };
  const jobs = openJobQueue({ url: appUrl, cipher: createCipher(keys), log });
  const app = createApp({ appUrl, masterKey: keys, dataDir: dataFolder, jobs, log, outside, scanning });
  return {
    app,
    async close() {
      await jobs.close();
      await app.close();
    },
  };
}
