// The count of new employment for a whole province, read and rebuilt from nothing: node bench/count.ts [PERSONS]
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withApp } from '../src/cli/base/open-app.ts';
import { recount } from '../src/modules/employment/index.ts';
import { newEmploymentFigure } from '../src/modules/programme/queries/figure.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatch, transact } from '../src/platform/action/index.ts';
import { regions } from '../src/province/fujian/index.ts';

const persons = process.argv[2] ?? '1000000';
const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-bench-count-'));
// Open to the account of the database server.
chmodSync(dataDir, 0o755);
process.env['DATA_DIR'] = dataDir;
const officer: Actor = {
  id: null,
  name: 'bench',
  role: 'province_officer',
  regionCode: '350000',
  scope: regions.range('350000'),
  personId: null,
  via: 'cli',
};

async function middle(rounds: number, work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const from = performance.now();
    await work();
    if (round >= 0) took.push(performance.now() - from);
  }
  return took.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

try {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  execFileSync(process.execPath, [main, 'sample', '--persons', persons], { stdio: 'inherit' });
  await withApp(async ({ app }) => {
    const figure = (by: 'region' | 'form' | 'category', year?: number) => () =>
      dispatch(app.floor, newEmploymentFigure, { plan: '2022-2024', by, ...(year && { year }) }, officer);
    console.log(`${persons} persons; milliseconds, the middle of 9\nwhat | ms\n--- | ---`);
    console.log(`one year by city | ${(await middle(9, figure('region', 2024))).toFixed(0)}`);
    console.log(`the plan by city | ${(await middle(9, figure('region'))).toFixed(0)}`);
    console.log(`the plan by form | ${(await middle(9, figure('form'))).toFixed(0)}`);
    console.log(`the plan by category | ${(await middle(9, figure('category'))).toFixed(0)}`);
    const from = performance.now();
    await transact(app.floor, systemActor('cli'), ({ ctx }) => recount(ctx, null));
    console.log(`everything recounted from nothing | ${(performance.now() - from).toFixed(0)}`);
  });
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
