import type { App } from '../../app.ts';
import { auditKeys, type KeySource } from '../../platform/crypto/index.ts';
import { startEventWorker } from '../../platform/event/worker.ts';
import { startJobWorker } from '../../platform/jobs/index.ts';
import { houseTasks } from '../../platform/jobs/tasks.ts';
import { startMessageWorker } from '../../platform/notices/send/worker.ts';
import { anchorFile } from './anchor-file.ts';

/** What runs by itself beside the doors. */
export interface Background {
  /** Finishes what is in hand and takes nothing new. */
  stop(): Promise<void>;
}

/** Starts the delivery of events, the queued actions, and what the house does by the clock. */
export async function startBackground(
  { floor }: App,
  { appUrl, keys, dataFolder }: { appUrl: string; keys: KeySource; dataFolder: string },
): Promise<Background> {
  const events = await startEventWorker(floor, { url: appUrl });
  const tasks = houseTasks({
    floor,
    auditKey: () => auditKeys(keys.ring().present.bytes).privateKey,
    anchorFile: anchorFile(dataFolder),
    dataDir: dataFolder,
  });
  const jobs = await startJobWorker(floor, { url: appUrl, tasks });
  const messages = await startMessageWorker(floor, { url: appUrl });
  return {
    async stop() {
      await messages.stop();
      await jobs.stop(10_000);
      await events.stop();
    },
  };
}
