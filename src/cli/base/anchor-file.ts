import { join } from 'node:path';

/** Below the data folder: the newest heads of the audit chain, kept outside the database. */
export const ANCHORS = 'audit-anchors.jsonl';

/** Path of the newest heads. */
export function anchorFile(dataFolder: string): string {
  return join(dataFolder, ANCHORS);
}
