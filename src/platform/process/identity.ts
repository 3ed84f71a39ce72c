import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** One process, told apart from a later one that was given the same number. */
export type ProcessIdentity = { pid: number; started: string };

/** What the system says of a process: its name, whether it is only a zombie, and when it began. */
type ProcessFacts = { name: string; zombie: boolean; started: string };

/** The identity of this very process. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: facts(process.pid)?.started ?? '' };
}

/** True while that same process lives; a zombie, or another process under a reused number, does not count. */
export function isAlive(identity: ProcessIdentity): boolean {
  const found = facts(identity.pid);
  return found !== null && !found.zombie && found.started === identity.started;
}

/** The facts of a process, or null when there is none. */
export function facts(pid: number): ProcessFacts | null {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return process.platform === 'linux' ? factsFromProc(pid) : factsFromPs(pid);
}

/** The folder a process works in, or null when it is gone or the system does not tell. */
export function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function factsFromProc(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name stands in brackets and may itself hold spaces and brackets: cut at the last one.
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
    const rest = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Clock ticks since boot repeat after a reboot, so the boot is part of the identity.
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
    return { name, zombie: rest[0] === 'Z' || rest[0] === 'X', started: `${boot}/${rest[19]}` };
  } catch {
    return null;
  }
}

function factsFromPs(pid: number): ProcessFacts | null {
  try {
    const options = { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } } as const;
    const line = execFileSync('ps', ['-o', 'stat=,lstart=,comm=', '-p', String(pid)], options).trim();
    const [, stat, started, command] = /^(\S+)\s+(\S+\s+\S+\s+\d+\s+\S+\s+\d+)\s+(.*)$/.exec(line) ?? [];
    if (!stat || !started || !command) return null;
    return { name: command.split('/').at(-1) ?? command, zombie: stat.startsWith('Z'), started };
  } catch {
    return null;
  }
}
