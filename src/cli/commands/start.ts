import type { App } from '../../app.ts';
import { todayInShanghai } from '../../kernel/dates.ts';
import { readConfig, type Config } from '../../platform/config.ts';
import { stopEmbedded } from '../../platform/database/embedded.ts';
import { DEFAULT_SIZE } from '../../sample/index.ts';
import { serveApp } from '../../web/server.ts';
import { readArguments } from '../base/arguments.ts';
import { startBackground } from '../base/background.ts';
import { openDatabase, type OpenDatabase } from '../base/database.ts';
import { buildApp } from '../base/open-app.ts';
import { assertPortFree } from '../base/port.ts';
import { fillWithSample, hasAccounts, queueFirstNight, sampleSignIns } from '../base/sample.ts';
import { say } from '../base/say.ts';
import { onStopSignal, type StopSignal } from '../base/signals.ts';

/**
 * `zhuye start`: the whole product in one process, until it is told to stop. A second start on the same data folder
 * says where the first one answers, and ends well.
 */
export async function run(args: string[]): Promise<number> {
  readArguments(args, { options: {}, least: 0, most: 0, usage: '用法：zhuye start      设置见 zhuye help' });
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
  const { appUrl, keys, embedded } = database;
  const { dataFolder, port, host, publicUrl, isProxy } = config;
  const { app, close } = buildApp(config, database);
  try {
    await fillAtFirst(app, config, database);
    const sampleData = await hasAccounts(app, 'sample');
    const background = await startBackground(app, { appUrl, keys, dataFolder });
    try {
      const serving = await serveApp(app, { port, host, sampleData, reach: { publicUrl, isProxy } });
      embedded?.lock.announce(serving.url);
      const lost = watchDatabase(database);
      signals.started();
      if (sampleData) say(`\n${sampleSignIns()}`);
      const seconds = ((Date.now() - since) / 1000).toFixed(1);
      say(`\n助业已启动：${serving.url}  （用时 ${seconds} 秒，按 Ctrl+C 停止）`);
      say(`\n${await Promise.race([signals.asked, lost])}正在停止……`);
      await serving.close();
    } finally {
      await background.stop();
    }
  } finally {
    await close();
  }
}

/** A newcomer finds a province to look at. A database of one's own is never filled. */
async function fillAtFirst(app: App, config: Config, database: OpenDatabase): Promise<void> {
  if (config.sample === 0 || (await hasAccounts(app))) return;
  say(`正在放入示例省份（${config.sample} 人，都是虚构的）……`);
  const size = { persons: config.sample, seed: DEFAULT_SIZE.seed, today: todayInShanghai(app.floor.clock()) };
  if (await fillWithSample(app, config, database, size)) await queueFirstNight(app);
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
