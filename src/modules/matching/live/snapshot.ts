import { readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { OpenPositions } from '../engine/index.ts';
import type { ReadUpTo } from './changes.ts';

/** Raised whenever the columns, or what they mean, change: an older snapshot is then not read. */
const FORMAT = 3;

/** The open positions of a day as codes, so that a restart need not read them all again. */
export interface Snapshot {
  format: number;
  /** Civil date for which they were open. */
  day: string;
  /** Which changes are in it. */
  upTo: ReadUpTo;
  open: OpenPositions;
}

/** Written beside and put in place at once: a crash leaves the old one or the new one. */
export async function writeSnapshot(path: string, snapshot: Omit<Snapshot, 'format'>): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, serialize({ format: FORMAT, ...snapshot }), { mode: 0o600 });
  await rename(draft, path);
}

/** The snapshot of this day, or null: none, of another day or format, or not readable, which is then removed. */
export function readSnapshot(path: string, day: string): Snapshot | null {
  try {
    const found = deserialize(readFileSync(path)) as Snapshot;
    return found.format === FORMAT && found.day === day ? found : null;
  } catch {
    rmSync(path, { force: true });
    return null;
  }
}
