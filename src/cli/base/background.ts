import { join } from 'node:path';
import type { App } from '../../app.ts';
import { sealAudit } from '../../platform/audit/sealer.ts';
import { auditKeys } from '../../platform/crypto/index.ts';
import { startEventWorker } from '../../platform/event/worker.ts';

const SEAL_EVERY_MS = 60_000;

/** What runs by itself beside the doors. */
export interface Background {
  /** Finishes what is in hand and takes nothing new. */
  stop(): Promise<void>;
}

/** Where the newest heads of the audit chain are kept outside the database. */
export function anchorFile(dataFolder: string): string {
  return join(dataFolder, 'audit-anchors.jsonl');
}

/** Starts the delivery of events and the sealer of the audit trail. */
export async function startBackground(
  app: App,
  { appUrl, masterKey, dataFolder }: { appUrl: string; masterKey: Buffer; dataFolder: string },
): Promise<Background> {
  const { floor } = app;
  const events = await startEventWorker(floor, { url: appUrl });
  const key = auditKeys(masterKey).privateKey;
  const seal = () =>
    sealAudit({ floor, key, anchorFile: anchorFile(dataFolder) }).catch((error: unknown) => {
      floor.log({
        level: 'error',
        operation: 'audit-seal',
        error: error instanceof Error ? error.name : 'Error',
      });
    });
  let sealing: Promise<unknown> = seal();
  // One after another: a seal that takes longer than a minute must not be joined by the next.
  const timer = setInterval(() => void (sealing = sealing.then(seal)), SEAL_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await sealing;
      await events.stop();
      // What happened since the last minute does not wait for the next start.
      await seal();
    },
  };
}
