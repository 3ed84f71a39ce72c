import { createApp } from '../../app.ts';
import { readConfig, type Config } from '../../platform/config.ts';
import { stopEmbedded } from '../../platform/database/embedded.ts';
import { serveApp } from '../../web/server.ts';
import { startBackground } from '../base/background.ts';
import { openDatabase, type OpenDatabase } from '../base/database.ts';
import { assertPortFree } from '../base/port.ts';
import { say } from '../base/say.ts';
import { onStopSignal, type StopSignal } from '../base/signals.ts';

/**
 * `zhuye start`: the whole product in one process, until it is told to stop. A second start on the same data folder
 * says where the first one answers, and ends well.
 */
export async function run(): Promise<number> {
  const since = Date.now();
  const config = readConfig(process.env);
  await assertPortFree(config);
  const signals = onStopSignal();
  // Whoever is impatient while the database is made or filled must not leave its server behind.
  signals.during(async () => {
    if (config.databaseUrl === null) await stopEmbedded(config.dataFolder);
  });

  const database = await openDatabase(config, 'serve');
  if ('holder' in database) {
    say(`助业已经在运行：${database.holder.address}（进程 ${database.holder.pid}）。`);
    return 0;
  }
  try {
    await serveUntilStopped(config, database, signals, since);
  } finally {
    await database.close();
  }
  say('已停止。');
  return 0;
}

async function serveUntilStopped(
  config: Config,
  database: OpenDatabase,
  signals: StopSignal,
  since: number,
): Promise<void> {
  const { appUrl, masterKey, embedded } = database;
  const { dataFolder, port, host } = config;
  const app = createApp({ appUrl, masterKey, dataDir: dataFolder });
  try {
    const background = await startBackground(app, { appUrl, masterKey, dataFolder });
    try {
      const serving = await serveApp(app, { port, host, sampleData: config.sample > 0 });
      embedded?.lock.announce(serving.url);
      const lost = watchDatabase(database);
      signals.started();
      say(
        `\n助业已启动：${serving.url}  （用时 ${((Date.now() - since) / 1000).toFixed(1)} 秒，按 Ctrl+C 停止）`,
      );
      say(`\n${await Promise.race([signals.asked, lost])}正在停止……`);
      await serving.close();
    } finally {
      await background.stop();
    }
  } finally {
    await app.close();
  }
}

/** Keeps the embedded server alive; resolves, with what to say, once that no longer works. */
function watchDatabase({ embedded }: OpenDatabase): Promise<string> {
  return new Promise((resolve) => {
    embedded?.server.watch((event, reason) => {
      if (event === 'restarted') say('数据库意外停止，已重新启动，已保存的数据完好。');
      else resolve(`数据库停止后没能重新启动：${reason}`);
    });
  });
}
