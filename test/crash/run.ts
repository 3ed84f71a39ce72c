import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../src/platform/database/connect.ts';
import { deliverAll } from '../../src/platform/event/worker.ts';
import { crashFloor, raiseTicks } from './house.ts';

const WORKER = join(import.meta.dirname, 'worker.ts');

export interface CrashResult {
  kills: number;
  owed: number;
  /** Effects that are there, and how many of them there should be but once. */
  effects: number;
  twice: number;
  outOfOrder: number;
}

/** Random numbers in [0, 1) that are the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** Lets a worker run until its handlers have told of `signs` steps, and kills it there and then. */
async function runAndKill(url: string, signs: number): Promise<void> {
  const child = spawn(process.execPath, [WORKER, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let heard = 0;
  for await (const piece of child.stdout) {
    heard += (piece as Buffer).length;
    if (heard < signs) continue;
    child.kill('SIGKILL');
    break;
  }
  await exited;
}

async function allDone(admin: Database): Promise<boolean> {
  const { rows } = await sql`select 1 from outbox_delivery where state = 'pending' limit 1`.execute(admin);
  return rows.length === 0;
}

/**
 * Raises events for two subscribers and kills the worker that delivers them `kills` times with signal 9, each time at
 * another moment; then delivers the rest and counts. `admin` may see every row.
 */
export async function crashRun(
  url: string,
  app: Database,
  admin: Database,
  kills: number,
  seed: number,
): Promise<CrashResult> {
  const random = seeded(seed);
  const floor = crashFloor(app);
  const ticks = kills * 20;
  await raiseTicks(floor, ticks);
  let killed = 0;
  for (; killed < kills && !(await allDone(admin)); killed++)
    await runAndKill(url, 1 + Math.floor(random() * 40));
  // The server needs a moment to notice that a client is gone; until then its rows are held.
  while (!(await allDone(admin))) await deliverAll(floor);
  const { rows } = await sql<Omit<CrashResult, 'kills' | 'owed'>>`
    with told as (
      select subscriber, lane, n, lag(n) over (partition by subscriber, lane order by at) as before from crash_effect
    )
    select count(*)::int as effects, (count(*) - count(distinct (subscriber, n)))::int as twice,
      count(*) filter (where n < before)::int as "outOfOrder" from told`.execute(admin);
  return { kills: killed, owed: ticks * 2, ...(rows[0] ?? { effects: 0, twice: 0, outOfOrder: 0 }) };
}

/** The table that the handlers write into; made by the owner before the run. */
export const CRASH_TABLE =
  'create table crash_effect (subscriber text, lane integer, n integer, at bigint generated always as identity)';
