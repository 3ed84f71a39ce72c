import type { Floor } from '../../../platform/action/index.ts';
import { keysOf, type KeySource } from '../../../platform/crypto/index.ts';
import type { Outside } from '../../../platform/notices/index.ts';
import { runBatch } from './run.ts';
import type { WorkerOrder, WorkerPeak } from './worker-door.ts';

/** The part of the composition root that a worker needs. It is named by the parent: rooms do not know the house. */
interface House {
  createApp(options: {
    appUrl: string;
    masterKey: KeySource;
    dataDir: string;
    maxConnections: number;
    outside?: Outside;
  }): {
    floor: Floor;
    close(): Promise<void>;
  };
}

/** One connection writes, one reads the pages of an annotated file meanwhile. */
const CONNECTIONS = 3;

async function work(order: WorkerOrder): Promise<void> {
  const house = (await import(order.app)) as House;
  const { floor, close } = house.createApp({
    appUrl: order.appUrl,
    masterKey: keysOf(order.masterKey),
    dataDir: order.dataDir,
    maxConnections: CONNECTIONS,
    ...(order.outside && { outside: order.outside }),
  });
  try {
    await runBatch(floor, order.actor, order.batchId);
  } catch (error) {
    const code = (error as { code?: string }).code ?? null;
    // The message may quote a row: only its kind is told.
    floor.log({
      level: 'error',
      operation: 'roster-worker',
      error: error instanceof Error ? error.name : 'Error',
      code,
    });
    throw error;
  } finally {
    await close();
  }
}

/** Ends with 0 when the work is done (whatever its outcome), telling its peak size, and with 1 when it could not be. */
async function serve(order: WorkerOrder): Promise<void> {
  try {
    await work(order);
  } catch {
    process.exit(1);
  }
  const peak: WorkerPeak = { mb: Math.round(process.resourceUsage().maxRSS / 1024) };
  process.send?.(peak, () => process.exit(0));
}

// Without its parent nobody waits for the result; the batch keeps what was finished.
process.once('disconnect', () => process.exit(1));
process.once('message', (order: WorkerOrder) => void serve(order));
