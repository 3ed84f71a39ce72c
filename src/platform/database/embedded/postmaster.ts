import { readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { facts, workingFolder } from '../../process/identity.ts';
import { waitFor } from '../../process/wait.ts';

/** A live server on a cluster: its process, and the loopback port it answers on. */
export type Postmaster = { pid: number; port: number; ready: boolean };

const PID_FILE = 'postmaster.pid';
// Lines of postmaster.pid, counted from 0 (PostgreSQL: miscinit.h, LOCK_FILE_LINE_*).
const LINE = { pid: 0, port: 3, sharedMemory: 6, status: 7 };

/**
 * The live server of `cluster`, or null. PostgreSQL itself takes any process under the noted number for a server; here
 * it must bear the name, work in that folder, and not be a zombie that nobody has collected yet.
 */
export function livePostmaster(cluster: string): Postmaster | null {
  const lines = pidFileLines(cluster);
  if (lines === null) return null;
  const pid = Number(lines[LINE.pid]);
  const found = facts(pid);
  if (found === null || found.zombie || !found.name.startsWith('postgres')) return null;
  const folder = workingFolder(pid);
  if (folder !== null && folder !== realpathSync(cluster)) return null;
  return { pid, port: Number(lines[LINE.port]), ready: lines[LINE.status]?.trim() === 'ready' };
}

/**
 * Clears the note of a dead server where PostgreSQL would be fooled by it (a zombie, a reused number), and only once
 * no process is attached to its shared memory: a worker that outlived a killed server may still be writing.
 * Where the system does not tell, the note stays and PostgreSQL decides.
 */
export async function clearDeadPostmaster(cluster: string, limitMs: number): Promise<void> {
  await waitFor(
    () => (livePostmaster(cluster) !== null || !fools(cluster) || cleared(cluster) ? true : null),
    limitMs,
    100,
  );
}

/** Ends the server as its own commands do (fast shutdown: open transactions are rolled back) and waits for its end. */
export async function stopPostmaster(cluster: string, pid: number, limitMs: number): Promise<boolean> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return true;
  }
  const gone = await waitFor(() => (livePostmaster(cluster)?.pid === pid ? null : true), limitMs);
  return gone !== null;
}

function pidFileLines(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, PID_FILE), 'utf8').split('\n');
  } catch {
    return null;
  }
}

/** True when a process, dead or foreign, still bears the noted number. */
function fools(cluster: string): boolean {
  const lines = pidFileLines(cluster);
  return lines !== null && facts(Number(lines[LINE.pid])) !== null;
}

function cleared(cluster: string): boolean {
  const lines = pidFileLines(cluster);
  if (lines === null) return true;
  const segment = lines[LINE.sharedMemory]?.trim().split(/\s+/).at(-1);
  if (attached(segment) !== 0) return false;
  rmSync(join(cluster, PID_FILE), { force: true });
  return true;
}

/** Number of processes attached to a System V segment; null where the system does not tell. */
function attached(segment: string | undefined): number | null {
  try {
    const [head = '', ...rows] = readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n');
    const names = head.trim().split(/\s+/);
    const row = rows
      .map((text) => text.trim().split(/\s+/))
      .find((cells) => cells[names.indexOf('shmid')] === segment);
    return row ? Number(row[names.indexOf('nattch')]) : 0;
  } catch {
    return null;
  }
}
