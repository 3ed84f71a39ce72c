import type { KeyObject } from 'node:crypto';
import type { Floor } from '../action/index.ts';
import { sealAudit } from '../audit/sealer.ts';
import { pruneEvents } from '../event/letters.ts';
import { sweepFiles } from '../files/sweep.ts';
import type { Task } from './worker.ts';

/** Delivered events are kept this long, so that an administrator can still see how something came about. */
const EVENT_DAYS = 30;

export interface HouseTasks {
  floor: Floor;
  /** Private key of the audit seals. */
  auditKey: KeyObject;
  /** File of the newest audit heads, outside the database. */
  anchorFile: string;
  /** Folder of attachments and keys. */
  dataDir: string;
}

/** What the house does for itself by the clock. */
export function houseTasks({ floor, auditKey, anchorFile, dataDir }: HouseTasks): Task[] {
  return [
    { name: 'audit-seal', cron: '* * * * *', run: () => sealAudit({ floor, key: auditKey, anchorFile }) },
    { name: 'event-prune', cron: '20 3 * * *', run: () => pruneEvents(floor, EVENT_DAYS) },
    { name: 'file-sweep', cron: '40 3 * * *', run: () => sweepFiles(floor, dataDir) },
  ];
}
