import { modules, type App } from '../../app.ts';
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
  // Should this fail, the first question tries again.
  floor.params.personBank?.prepare().catch(() => undefined);
  const events = await startEventWorker(floor, { url: appUrl });
  const ofRooms = modules.flatMap((m) =>
    m.tasks.map(({ run, ...task }) => ({ ...task, run: () => run(floor) })),
  );
  const ofHouse = houseTasks({
    floor,
    auditKey: () => auditKeys(keys.ring().present.bytes).privateKey,
    anchorFile: anchorFile(dataFolder),
    dataDir: dataFolder,
  });
  const jobs = await startJobWorker(floor, { url: appUrl, tasks: [...ofHouse, ...ofRooms] });
  const messages = await startMessageWorker(floor, { url: appUrl });
  return {
    async stop() {
      await messages.stop();
      await jobs.stop(10_000);
      await events.stop();
    },
  };
}
