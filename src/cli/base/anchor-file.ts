import { join } from 'node:path';

/** Below the data folder: the newest heads of the audit chain, kept outside the database. */
export const ANCHORS = 'audit-anchors.jsonl';

/** Below the data folder: public keys of seals whose master is gone. */
export const OLDER_KEYS = 'audit-keys.jsonl';

/** Path of those keys. */
export function olderKeysFile(dataFolder: string): string {
  return join(dataFolder, OLDER_KEYS);
}

/** Path of the newest heads. */
export function anchorFile(dataFolder: string): string {
  return join(dataFolder, ANCHORS);
}
