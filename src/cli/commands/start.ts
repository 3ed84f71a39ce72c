import { createApp } from '../../app.ts';
import { readConfig } from '../../platform/config.ts';
import { stopEmbedded } from '../../platform/database/embedded.ts';
import { serveApp } from '../../web/server.ts';
import { startBackground } from '../base/background.ts';
import { openDatabase, type OpenDatabase } from '../base/database.ts';
import { assertPortFree } from '../base/port.ts';
import { fillWithSample } from '../base/sample.ts';
import { say } from '../base/say.ts';
import { onStopSignal } from '../base/signals.ts';

/**
 * `zhuye start`: the whole product in one process, until it is told to stop. A second start on the same data folder
 * says where the first one answers, and ends well.
 */
export async function run(): Promise<number> {
  const config = readConfig(process.env);
  const since = Date.now();
  const signals = onStopSignal();
  // Whoever is impatient while the database is made or filled must not leave its server behind.
  signals.during(() => (config.databaseUrl === null ? stopEmbedded(config.dataFolder) : Promise.resolve()));
  await assertPortFree(config);

  const database = await openDatabase(config, 'serve');
  if ('holder' in database) {
    say(`助业已经在运行：${database.holder.address}（进程 ${database.holder.pid}）`);
    return 0;
  }
  try {
    await serveUntilStopped(config, database, since, signals.asked);
  } finally {
    await database.close();
  }
  say('已停止。');
  return 0;
}

async function serveUntilStopped(
  config: ReturnType<typeof readConfig>,
  database: OpenDatabase,
  since: number,
  stopAsked: Promise<string>,
): Promise<void> {
  const { appUrl, masterKey } = database;
  const lost = new Promise<string>((resolve) => {
    database.embedded?.server.watch((event, reason) => {
      if (event === 'restarted') say('数据库意外停止，已重新启动，数据完好。');
      else resolve(`数据库停止后没能重新启动。${reason}`);
    });
  });
  const background = await startBackground({ config, database });
  const app = createApp({ appUrl, masterKey, dataDir: config.dataFolder, jobs: background.jobs });
  try {
    const accounts = await fillWithSample(config, database);
    background.begin(app);
    const serving = await serveApp(app, {
      port: config.port,
      host: config.host,
      sampleData: accounts.length > 0,
    });
    database.embedded?.lock.announce(serving.url);
    say(
      `\n助业已启动：${serving.url}    用时 ${((Date.now() - since) / 1000).toFixed(1)} 秒，按 Ctrl+C 停止。`,
    );
    if (accounts.length > 0) say(`\n${accounts}`);
    const reason = await Promise.race([stopAsked, lost]);
    say(`\n${reason}正在停止……`);
    await serving.close();
  } finally {
    await background.stop();
    await app.close();
  }
}
