import type { KeyObject } from 'node:crypto';
import type { Floor } from '../action/index.ts';
import { sealAudit } from '../audit/sealer.ts';
import { expireExports } from '../documents/exports/expire.ts';
import { pruneEvents } from '../event/letters.ts';
import { scanWaiting } from '../files/scan/run.ts';
import { sweepFiles } from '../files/sweep.ts';
import { sendDue } from '../notices/send/send.ts';
import { retentionNight } from '../retention/index.ts';
import type { Task } from './worker.ts';

/** Delivered events are kept this long, so that an administrator can still see how something came about. */
const EVENT_DAYS = 30;

export interface HouseTasks {
  floor: Floor;
  /** Private key of the audit seals, as it is now. */
  auditKey: () => KeyObject;
  /** File of the newest audit heads, outside the database. */
  anchorFile: string;
  /** Folder of attachments and keys. */
  dataDir: string;
}

/** What the house does for itself by the clock. */
export function houseTasks({ floor, auditKey, anchorFile, dataDir }: HouseTasks): Task[] {
  return [
    { name: 'audit-seal', cron: '* * * * *', run: () => sealAudit({ floor, key: auditKey(), anchorFile }) },
    { name: 'notice-send', cron: '* * * * *', run: () => sendDue(floor) },
    { name: 'event-prune', cron: '20 3 * * *', run: () => pruneEvents(floor, EVENT_DAYS) },
    { name: 'file-scan', cron: '* * * * *', run: () => scanWaiting(floor) },
    { name: 'export-expire', cron: '10 * * * *', run: () => expireExports(floor) },
    { name: 'retention', cron: '0 2 * * *', run: () => retentionNight(floor) },
    { name: 'file-sweep', cron: '40 3 * * *', run: () => sweepFiles(floor, dataDir) },
  ];
}
