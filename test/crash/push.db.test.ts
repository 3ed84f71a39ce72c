import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPeople, addPositions } from '../house/push.ts';
import { NOW, openHouse, type House } from '../house/house.ts';

const WORKER = join(import.meta.dirname, 'push-worker.ts');
const COUNTY = '350102';
const PEOPLE = 14;
const BATCH = '4';

let house: House;
let dataDir: string;
beforeAll(async () => {
  house = await openHouse();
  dataDir = mkdtempSync(join(tmpdir(), 'zhuye-push-'));
}, 120_000);
afterAll(async () => {
  await house?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Lets a run go on until it has written `signs` letters, and kills it there; true where it came to its end before. */
async function runAndKill(signs: number): Promise<boolean> {
  const args = [WORKER, house.t.appUrl, NOW.toISOString(), dataDir, COUNTY, BATCH];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let heard = 0;
  for await (const piece of child.stdout) {
    heard += (piece as Buffer).length;
    if (heard < signs) continue;
    child.kill('SIGKILL');
    break;
  }
  const [code] = (await exited) as [number | null];
  return code === 0;
}

test('a run killed in the middle of its batches tells everybody once, and loses nobody', async () => {
  const people = await addPeople(house, { count: PEOPLE });
  const positions = await addPositions(house, { count: 3 });
  let kills = 0;
  for (const signs of [1, 6, 3, 1_000]) if (!(await runAndKill(signs))) kills += 1;
  expect(kills).toBe(3);
  const pushed = await sql<{ pair: string }>`
    select person_id || ' ' || position_id as pair from pushed_suggestion order by person_id, rank`.execute(
    house.t.adminDb,
  );
  expect(pushed.rows.map(({ pair }) => pair)).toEqual(
    people.toSorted().flatMap((id) => positions.map((position) => `${id} ${position}`)),
  );
  const letters = await sql<{ people: number; all: number }>`
    select count(distinct person_id)::int as people, count(*)::int as "all" from letter`.execute(
    house.t.adminDb,
  );
  expect(letters.rows).toEqual([{ people: PEOPLE, all: PEOPLE }]);
  const runs =
    await sql`select due, looked_at, suggested, outcomes, finished_at is not null as done from push_run`.execute(
      house.t.adminDb,
    );
  expect(runs.rows).toEqual([
    { due: PEOPLE, looked_at: PEOPLE, suggested: PEOPLE * 3, outcomes: { told: PEOPLE }, done: true },
  ]);
}, 120_000);
