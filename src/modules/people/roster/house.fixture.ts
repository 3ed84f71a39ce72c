import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../../../kernel/problem.ts';
import type { Regions } from '../../../kernel/regions.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { dispatch, type AnyOperation, type Floor, type Operation } from '../../../platform/action/index.ts';
import { createCipher } from '../../../platform/crypto/index.ts';
import { createFileStore } from '../../../platform/files/index.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { testDatabase, type TestDatabase } from '../../../platform/testing/index.ts';
import { rosterUpload } from './actions.ts';
import { testRegions } from './fixtures.ts';
import { testPrecedences } from '../facts/order.fixture.ts';
import { rosterActions, rosterQueries } from './index.ts';
import { runBatch } from './run.ts';

export const MASTER_KEY = Buffer.alloc(32, 7);

/** For database tests: the room of people with its imports, over a database of its own; work is done when it is drained. */
export interface RosterHouse {
  t: TestDatabase;
  floor: Floor;
  dataDir: string;
  queue: { action: string; input: unknown; actor: Actor }[];
  log: object[];
  /** Runs what the actions have queued. */
  drain(): Promise<void>;
  done<I extends z.ZodType, O>(operation: Operation<I, O>, input: z.input<I>, actor: Actor): Promise<O>;
  refused<I extends z.ZodType, O>(
    operation: Operation<I, O>,
    input: z.input<I>,
    actor: Actor,
  ): Promise<Problem>;
  /** Uploads a .csv and has it checked; gives the batch's id. */
  checked(csv: string, actor: Actor, region?: string): Promise<string>;
  close(): Promise<void>;
}

export function actorOf(
  role: 'county_clerk' | 'city_officer' | 'township_clerk' | 'seeker',
  regionCode: string,
  regions: Regions = testRegions,
): Actor {
  return {
    id: `00000000-0000-7000-8000-${regionCode.padEnd(12, '0')}`,
    name: '经办',
    role,
    regionCode,
    scope: regions.range(regionCode),
    personId: null,
    via: 'web',
  };
}

export async function rosterHouse(now: Date): Promise<RosterHouse> {
  const t = await testDatabase({ modules: ['people'] });
  const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-roster-'));
  const cipher = createCipher(MASTER_KEY);
  const queue: RosterHouse['queue'] = [];
  const log: object[] = [];
  const operations = new Map(
    [...rosterActions, ...rosterQueries].map((operation) => [operation.name, operation as AnyOperation]),
  );
  const floor: Floor = {
    db: t.db,
    clock: () => now,
    cipher,
    files: createFileStore({ dataDir, cipher }),
    params: {
      regions: testRegions,
      book: parameterBook([testPrecedences]),
      rosterWorker: { run: (batchId, actor) => runBatch(floor, actor, batchId) },
    } as Floor['params'],
    operations,
    subscribers: [],
    jobs: { add: async (_db, action, input, actor) => void queue.push({ action, input, actor }) },
    log: (line) => void log.push(line),
  };
  const house: RosterHouse = {
    t,
    floor,
    dataDir,
    queue,
    log,
    async drain() {
      for (let job = queue.shift(); job; job = queue.shift()) {
        const outcome = await dispatch(floor, operations.get(job.action) as Operation, job.input, job.actor);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
      }
    },
    async done(operation, input, actor) {
      const outcome = await dispatch(floor, operation, input, actor);
      if (!outcome.ok)
        throw new Error(`${operation.name}: ${JSON.stringify(outcome.problem)} ${JSON.stringify(log)}`);
      return outcome.value;
    },
    async refused(operation, input, actor) {
      const outcome = await dispatch(floor, operation, input, actor);
      if (outcome.ok) throw new Error(`${operation.name} was not refused`);
      return outcome.problem;
    },
    async checked(csv, actor, region = actor.regionCode ?? '') {
      const { id } = await house.done(rosterUpload, { region, file: new File([csv], '名册.csv') }, actor);
      await house.drain();
      return id;
    },
    async close() {
      await t.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return house;
}
