import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ticks a second in which Linux tells processor time. */
const TICKS = 100;

/** Parent and ticks of a process; null where it has ended, or where there is no /proc. */
function statOf(pid: number): { parent: number; ticks: number } | null {
  try {
    // The name stands in brackets and may hold blanks.
    const rest = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { parent: Number(rest[1]), ticks: Number(rest[11]) + Number(rest[12]) };
  } catch {
    return null;
  }
}

/** Process of the embedded database of a data folder; null where the database is elsewhere. */
function postmasterOf(dataDir: string): number | null {
  try {
    return Number(readFileSync(join(dataDir, 'pg18/postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

function running(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

/** Seconds of processor time so far: of the product, and of its embedded database with all its connections. Linux only. */
export function cpuSeconds(product: number, dataDir: string): { product: number; database: number } {
  const postmaster = postmasterOf(dataDir);
  let database = 0;
  for (const pid of running()) {
    const stat = statOf(pid);
    if (stat && postmaster !== null && (pid === postmaster || stat.parent === postmaster))
      database += stat.ticks;
  }
  return { product: (statOf(product)?.ticks ?? 0) / TICKS, database: database / TICKS };
}
