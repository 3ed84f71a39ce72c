import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { createApp, type App } from '../../src/app.ts';
import { registerPerson } from '../../src/modules/people/actions/register.ts';
import { searchPeople } from '../../src/modules/people/queries/search.ts';
import type { Actor } from '../../src/platform/access/actor.ts';
import { dispatch, transact, type Operation } from '../../src/platform/action/index.ts';
import { createCipher, type Keyring, type Master } from '../../src/platform/crypto/index.ts';
import { openJobQueue } from '../../src/platform/jobs/index.ts';
import { testDatabase, type TestDatabase } from '../../src/platform/testing/index.ts';
import { actorIn, NOW, residentId } from '../house/house.ts';

export const GULOU = '350102';
export const CLERK = actorIn(GULOU);
export const OLD: Master = { suite: 'aes', bytes: Buffer.alloc(32, 7), retiredAt: null };
export const NEW: Master = { suite: 'sm4', bytes: Buffer.alloc(32, 8), retiredAt: null };
export const ROTATED: Keyring = { present: NEW, retired: [OLD] };
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A house whose masters can be changed while it runs. */
export interface RotatingHouse {
  app: App;
  t: TestDatabase;
  dataDir: string;
  /** The masters from now on. */
  turn(ring: Keyring): void;
  done<I extends z.ZodType, O>(
    operation: Operation<I, O>,
    input: z.input<I>,
    actor?: Actor,
    key?: string,
  ): Promise<O>;
  close(): Promise<void>;
}

export async function rotatingHouse(): Promise<RotatingHouse> {
  const t = await testDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'zhuye-keys-'));
  let ring: Keyring = { present: OLD, retired: [] };
  const masterKey = { ring: () => ring, passage: '' };
  const jobs = openJobQueue({ url: t.appUrl, cipher: createCipher(masterKey), log: () => undefined });
  const app = createApp({
    appUrl: t.appUrl,
    masterKey,
    dataDir,
    jobs,
    clock: () => NOW,
    log: () => undefined,
  });
  return {
    app,
    t,
    dataDir,
    turn: (next) => void (ring = next),
    async done(operation, input, actor = CLERK, key) {
      const outcome = await dispatch(app.floor, operation, input, actor, { ...(key && { key }) });
      if (!outcome.ok) throw new Error(`${operation.name}: ${JSON.stringify(outcome.problem)}`);
      return outcome.value;
    },
    async close() {
      await jobs.close();
      await app.close();
      await t.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const phoneOf = (n: number) => `1380000${String(n).padStart(4, '0')}`;

/** Registers somebody with every number that a person may have; gives the id. */
export async function fullPerson(house: RotatingHouse, n: number): Promise<string> {
  const { id } = await house.done(registerPerson, inputOf(n), CLERK, `register-${n}`);
  return id;
}

export function inputOf(n: number) {
  return {
    residentId: residentId(n),
    certificateNo: `${residentId(n)}43`,
    region: `${GULOU}001`,
    name: `测试${n}`,
    urbanRural: 'URBAN' as const,
    phone: phoneOf(n),
    guardianName: '测试监护',
    guardianPhone: phoneOf(n + 5000),
    address: `测试路 ${n} 号`,
  };
}

/** How many people a search for this text finds. */
export async function found(house: RotatingHouse, text: string): Promise<number> {
  return (await house.done(searchPeople, { text })).total;
}

/** Keeps a file of a person. */
export async function fileOf(house: RotatingHouse, personId: string): Promise<string> {
  const { id } = await transact(house.app.floor, CLERK, ({ ctx }) =>
    house.app.floor.files.put(ctx, PDF, {
      city: 3501,
      regionKey: ctx.params.regions.key(`${GULOU}001`),
      personId,
      owner: { table: 'person', id: personId },
      kind: 'other',
      name: 'a.pdf',
    }),
  );
  return id;
}
