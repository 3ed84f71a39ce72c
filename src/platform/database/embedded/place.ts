import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readlinkSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { canReach, type ServerAccount } from './account.ts';

const SYSTEM_FOLDER = '/var/lib/zhuye';

/**
 * Where the cluster lies: in the data folder, or, when the server's account cannot enter that (root starts it under a
 * closed home), in a fresh folder of the system that a link in the data folder points to. Whoever removes the data
 * folder thus still starts from nothing.
 */
export function clusterFolder(dataFolder: string, name: string, account: ServerAccount): string {
  const inside = join(dataFolder, name);
  const existing = lstatSync(inside, { throwIfNoEntry: false });
  if (existing?.isSymbolicLink()) return resolve(dataFolder, readlinkSync(inside));
  if (existing || canReach(account, dataFolder)) return inside;
  openFolder(SYSTEM_FOLDER);
  const outside = mkdtempSync(join(SYSTEM_FOLDER, 'data-'));
  chmodSync(outside, 0o755);
  symlinkSync(join(outside, name), inside);
  return join(outside, name);
}

/** A folder that the server's account can enter, for a copy of the binaries. */
export function spareFolder(cluster: string): string {
  return dirname(cluster);
}

function openFolder(path: string): void {
  mkdirSync(path, { recursive: true });
  // A strict umask would close it to the very account it is for.
  chmodSync(path, 0o755);
}
