// node --expose-gc bench/matching/memory.ts PERSONS POSITIONS: what matching everybody takes above its inputs and results, as
// resident memory of a process of its own. Prints one line of JSON; main.ts starts it. The inputs are made by another process
// and read as columns, so that nothing of their making is in the way.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import {
  Matcher,
  positionIndex,
  type PersonColumns,
  type PositionColumns,
} from '../../src/modules/matching/index.ts';
import { province } from './province.ts';

const TOP = 20;
/** What one match of the results takes: its place, score, five parts, bridges and what to confirm. */
const MATCH_BYTES = 4 + 4 + 5 + 4 + 8;

interface Inputs {
  columns: PositionColumns;
  people: PersonColumns;
  skillCount: number;
}

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

async function measure(path: string): Promise<void> {
  const { columns, people, skillCount } = deserialize(readFileSync(path)) as Inputs;
  resident();
  const before = resident();
  const results = await new Matcher(1).match(positionIndex(columns, skillCount), people, { top: TOP });
  const resultBytes = people.count * (TOP * MATCH_BYTES + 4);
  const most = process.resourceUsage().maxRSS * 1024;
  const told = {
    before,
    results: resultBytes,
    atMost: Math.max(most, before) - before - resultBytes,
    kept: resident() - before - resultBytes,
    matches: results.counts.reduce((sum, count) => sum + count, 0),
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

function inTwoProcesses(personCount: number, positionCount: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-memory-'));
  try {
    const path = join(folder, 'inputs');
    const { columns, people, dictionary } = province(personCount, positionCount);
    writeFileSync(path, serialize({ columns, people, skillCount: dictionary.size } satisfies Inputs));
    const args = ['--expose-gc', import.meta.filename, 'read', path];
    process.stdout.write(execFileSync(process.execPath, args, { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '200000', second = '20000'] = process.argv.slice(2);
if (first === 'read') await measure(second);
else inTwoProcesses(Number(first), Number(second));
