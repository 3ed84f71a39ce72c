import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { answersOf } from '../src/cli/levy/pool.ts';
import { batchesOf } from '../src/cli/levy/elements.ts';
import type { LevyMode } from '../src/cli/levy/compute.ts';
import { seconds } from './platform.ts';

// node bench/levy.ts [EMPLOYERS] [array|lines]: the levy of synthetic employers, read and computed; seconds and peak memory.
const employers = Number(process.argv[2] ?? 1_000_000);
const array = process.argv[3] === 'array';

/** Steps of a Weyl sequence: spread evenly, the same each time. */
const spread = (n: number, of: number) => Math.floor(((n * 0.6180339887498949) % 1) * of);

/** All shapes of input: yearly and monthly headcount, persons and sums, decimals, texts and fractions. */
function employer(n: number): object {
  const staff = 1 + spread(n, 400);
  const year = 2020 + (n % 8);
  const nature = n % 5 === 0 ? 'PUBLIC_INSTITUTION' : 'PRIVATE_ENTERPRISE';
  const totalWages = staff * (50_000 + spread(n * 7, 250_000)) + 0.25;
  const monthly = Array.from({ length: 12 }, (_, month) => staff + (month % 3));
  const some = n % 4;
  return {
    id: n,
    year,
    nature,
    ...(n % 3 === 0
      ? { monthlyHeadcount: monthly }
      : { headcount: n % 3 === 1 ? staff : `${staff * 12 + 1}/12` }),
    ...(some === 0 && { disabledWeighted: '0.5' }),
    ...(some === 1 && {
      employees: [
        { category: 'PHYSICAL', grade: 4, months: 9 },
        { weight: 2, months: 12 },
      ].slice(0, staff),
    }),
    totalWages: some === 2 ? String(totalWages) : totalWages,
    localAverageWage: 90_000,
  };
}

function* lines(): Generator<string> {
  const end = array ? ',' : '';
  for (let n = 0; n < employers; n += 1000) {
    let text = array && n === 0 ? '[' : '';
    for (let at = n; at < Math.min(n + 1000, employers); at++) {
      text += `${JSON.stringify(employer(at))}${at === employers - 1 ? '' : end}\n`;
    }
    yield text;
  }
  if (array) yield ']';
}

function cpuSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

const table: Record<string, Record<string, string | number>> = {};

async function measure(name: string, mode: LevyMode, file: string): Promise<void> {
  let [count, bad, levyFen, peak] = [0, 0, 0n, 0];
  const before = process.cpuUsage();
  const took = await seconds(async () => {
    for await (const answer of answersOf(
      batchesOf(createReadStream(file, { highWaterMark: 1 << 20 })),
      mode,
    )) {
      count += answer.count;
      bad += answer.bad.length;
      levyFen += answer.levyFen;
      peak = Math.max(peak, process.memoryUsage.rss());
    }
  });
  table[name] = {
    employers: count,
    bad,
    seconds: took.toFixed(2),
    // Of all threads; on two idle cores the time is about half of it.
    'CPU seconds': cpuSeconds(before).toFixed(2),
    'levy, yuan': String(levyFen / 100n),
    'peak MB': Math.round(peak / 1048576),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'zhuye-bench-'));
try {
  const file = join(folder, 'employers');
  await pipeline(Readable.from(lines()), createWriteStream(file));
  console.log(`${(statSync(file).size / 1048576).toFixed(0)} MB ${array ? 'in one array' : 'in lines'}`);
  await measure('read and computed', 'totals', file);
  await measure('and every answer with its steps as JSON', 'json', file);
  console.table(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
