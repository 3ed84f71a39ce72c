import { fork } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dispatch } from '../../../platform/action/index.ts';
import { waitFor } from '../../../platform/process/wait.ts';
import { rosterApply, rosterUndo, rosterUpload, rosterWork } from './actions.ts';
import { syntheticId } from './fixtures.ts';
import { forkedRosterWorker } from './fork.ts';
import { actorOf, MASTER_KEY, rosterHouse, type RosterHouse } from './house.fixture.ts';
import { rosterBatch } from './queries.ts';
import type { WorkerHouse, WorkerOrder } from './worker-door.ts';

// The real house in real processes: what is killed with signal 9 is taken up where it stood.
const CLERK = actorOf('county_clerk', '350102');
const ROWS = 3000;
const LIMIT_MS = 60_000;

let house: RosterHouse;
let order: WorkerHouse;
beforeAll(async () => {
  house = await rosterHouse(new Date());
  order = {
    app: new URL('../../../app.ts', import.meta.url).href,
    appUrl: house.t.appUrl,
    masterKey: MASTER_KEY.toString('base64'),
    dataDir: house.dataDir,
  };
});
afterAll(() => house.close());

function roster(): string {
  const lines = Array.from(
    { length: ROWS },
    (_, n) => `示例,${syntheticId(new Date(Date.UTC(1950, 0, 1 + n)).toISOString().slice(0, 10), 11)}42`,
  );
  return ['姓名,残疾人证号', ...lines].join('\n');
}

const batchNow = (id: string) => house.done(rosterBatch, { batchId: id }, CLERK);
const count = async (table: 'person' | 'person_profile' | 'certificate') =>
  Number(
    (
      await house.t.adminDb
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n,
  );

/** Starts a worker and kills it as soon as it has gone through some rows of what it does now. */
async function killMidway(batchId: string): Promise<number> {
  const before = (await batchNow(batchId)).done;
  const child = fork(new URL('worker.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.send({ ...order, batchId, actor: CLERK } satisfies WorkerOrder);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const done = await waitFor(
    async () => {
      const { done: now } = await batchNow(batchId);
      return now > before && now < ROWS ? now : null;
    },
    LIMIT_MS,
    2,
  );
  child.kill('SIGKILL');
  await ended;
  return done ?? -1;
}

async function work(batchId: string): Promise<void> {
  const floor = {
    ...house.floor,
    params: { ...house.floor.params, rosterWorker: forkedRosterWorker(order) },
  };
  expect((await dispatch(floor, rosterWork, { batchId }, CLERK)).ok).toBe(true);
}

test('killed while checking, applying and undoing, an import is done once and whole', async () => {
  const { id } = await house.done(
    rosterUpload,
    { region: '350102', file: new File([roster()], 'a.csv') },
    CLERK,
  );
  expect(await killMidway(id)).toBeGreaterThan(0);
  await work(id);
  expect(await batchNow(id)).toMatchObject({ state: 'checked', counts: { new: ROWS, error: 0 } });

  await house.done(rosterApply, { batchId: id }, CLERK);
  expect(await killMidway(id)).toBeGreaterThan(0);
  const written = await count('person');
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(ROWS);
  expect([await count('person_profile'), await count('certificate')]).toEqual([written, written]);
  await work(id);
  expect(await batchNow(id)).toMatchObject({ state: 'applied', done: ROWS, counts: { applied: ROWS } });
  expect([await count('person'), await count('person_profile'), await count('certificate')]).toEqual([
    ROWS,
    ROWS,
    ROWS,
  ]);

  await house.done(rosterUndo, { batchId: id }, CLERK);
  expect(await killMidway(id)).toBeGreaterThan(0);
  await work(id);
  expect(await batchNow(id)).toMatchObject({ state: 'undone', counts: { undone: ROWS, kept: 0 } });
  expect([await count('person'), await count('person_profile'), await count('certificate')]).toEqual([
    0, 0, 0,
  ]);
}, 240_000);

test('a worker that cannot work is a refusal that may be tried again, and nothing of the file is told', async () => {
  const { id } = await house.done(
    rosterUpload,
    { region: '350102', file: new File(['姓名,残疾人证号\n示例,x'], 'a.csv') },
    CLERK,
  );
  const worker = forkedRosterWorker({ ...order, appUrl: 'postgresql://nobody@127.0.0.1:1/none' });
  const floor = { ...house.floor, params: { ...house.floor.params, rosterWorker: worker } };
  const outcome = await dispatch(floor, rosterWork, { batchId: id }, CLERK);
  expect(outcome).toEqual({ ok: false, problem: { kind: 'unavailable', code: 'roster.worker-stopped' } });
});
