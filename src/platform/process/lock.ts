import { linkSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isAlive, ownIdentity, type ProcessIdentity } from './identity.ts';

/** Who works on a data folder: `serve` is a running product, `task` a short command; `address` once it answers. */
export type Holder = ProcessIdentity & { purpose: 'serve' | 'task'; address: string | null };

/** A taken lock. */
export type Lock = {
  /** Lets others know where the product answers. */
  announce(address: string): void;
  release(): void;
};

const holderSchema = z.object({
  pid: z.number().int(),
  started: z.string(),
  purpose: z.enum(['serve', 'task']),
  address: z.string().nullable(),
});

/**
 * Takes the lock kept in `folder`, or tells who holds it.
 *
 * The lock is a row of numbered files; the highest number rules, if its process lives. A new holder creates the next
 * number, which the file system grants to one process only, so taking over from a killed process cannot be won twice
 * (removing a dead holder's file and creating one's own could). Files are put in place whole, by link.
 */
export function takeLock(folder: string, purpose: Holder['purpose']): { lock: Lock } | { holder: Holder } {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const ruling = highest(folder);
    const holder = ruling === null ? null : readHolder(folder, ruling);
    if (holder && isAlive(holder)) return { holder };
    const mine = (ruling ?? 0) + 1;
    const claim: Holder = { ...ownIdentity(), purpose, address: null };
    if (!place(folder, mine, claim)) continue;
    if (highest(folder) !== mine) {
      // Someone was ahead by two numbers: our view was old.
      rmSync(join(folder, String(mine)), { force: true });
      continue;
    }
    for (const older of numbers(folder))
      if (older < mine) rmSync(join(folder, String(older)), { force: true });
    return { lock: held(folder, mine, claim) };
  }
}

/** Who holds the lock in `folder` now, or null. */
export function lockHolder(folder: string): Holder | null {
  const ruling = highest(folder);
  const holder = ruling === null ? null : readHolder(folder, ruling);
  return holder && isAlive(holder) ? holder : null;
}

function held(folder: string, number: number, claim: Holder): Lock {
  const path = join(folder, String(number));
  return {
    announce(address) {
      writeFileSync(`${path}.new`, JSON.stringify({ ...claim, address }));
      renameSync(`${path}.new`, path);
    },
    release() {
      // Kept, with no process: the number must not be handed out again while someone's view of it is old.
      writeFileSync(`${path}.new`, JSON.stringify({ ...claim, pid: 0 }));
      renameSync(`${path}.new`, path);
    },
  };
}

function place(folder: string, number: number, claim: Holder): boolean {
  const draft = join(folder, `draft-${process.pid}`);
  writeFileSync(draft, JSON.stringify(claim));
  try {
    linkSync(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function numbers(folder: string): number[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function highest(folder: string): number | null {
  const all = numbers(folder);
  return all.length === 0 ? null : Math.max(...all);
}

/** A file that cannot be read has no holder: it is from a crash of the whole machine. */
function readHolder(folder: string, number: number): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(join(folder, String(number)), 'utf8')));
  } catch {
    return null;
  }
}
