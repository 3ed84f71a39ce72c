import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealedColumns } from '../../src/app.ts';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { transact } from '../../src/platform/action/index.ts';
import { fixedKeys, markOf } from '../../src/platform/crypto/index.ts';
import { carriedBy, carriedInFiles, carriedInTables } from '../../src/platform/crypto/rotation/index.ts';
import { residentId } from '../house/house.ts';
import { CLERK, fileOf, found, fullPerson, NEW, OLD, PDF, phoneOf, ROTATED, rotatingHouse } from './house.ts';
import type { RotatingHouse } from './house.ts';
import { stagedRoster } from './roster.ts';
import type { ResealOrder } from './reseal-worker.ts';

const PEOPLE = 16;
const KILLS = 8;

let house: RotatingHouse;
let admin: pg.Client;
const people: string[] = [];
const files: string[] = [];
beforeAll(async () => {
  house = await rotatingHouse();
  admin = new pg.Client({ connectionString: house.t.adminUrl });
  await admin.connect();
  for (let n = 1; n <= PEOPLE; n += 1) {
    const id = await fullPerson(house, n);
    people.push(id);
    if (n <= 4) files.push(await fileOf(house, id));
  }
  await stagedRoster(house, [101, 102, 103, 104, 105, 106]);
});
afterAll(async () => {
  await admin.end();
  await house.close();
});

const left = async () =>
  carriedBy(markOf(OLD), [
    ...(await carriedInTables(admin, sealedColumns)),
    await carriedInFiles(house.dataDir),
  ]);

/** Runs a reseal that dies at a statement; says whether it was still at work. */
async function runAndKill(order: Omit<ResealOrder, 'diesAt'>, diesAt: number | null): Promise<boolean> {
  const whole: ResealOrder = { ...order, diesAt };
  const script = join(import.meta.dirname, 'reseal-worker.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(whole)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
  expect([0, null]).toContain(code);
  return signal === 'SIGKILL';
}

/** Everything that a clerk reads is there and opens, whatever key it carries. */
async function allOpens(): Promise<void> {
  for (const [n, id] of people.entries()) {
    const file = await house.done(openPerson, { personId: id });
    expect(file.profile?.phone?.slice(-4)).toBe(phoneOf(n + 1).slice(-4));
    expect(await found(house, residentId(n + 1))).toBe(1);
  }
  for (const id of files) {
    const { bytes } = await transact(house.app.floor, CLERK, ({ ctx }) => ctx.files.get(ctx, id));
    expect(bytes).toEqual(PDF);
  }
}

test(`killed ${KILLS} times with signal 9 at other moments, and taken up again each time: nothing is lost, all opens`, async () => {
  house.turn(ROTATED);
  const before = await left();
  const order = { url: house.t.adminUrl, dataDir: house.dataDir, keys: fixedKeys(ROTATED).passage };
  let kills = 0;
  let remaining = before;
  for (let n = 0; n < KILLS; n += 1) {
    kills += (await runAndKill(order, 9 + ((n * 7) % 30))) ? 1 : 0;
    await allOpens();
    const now = await left();
    expect(now).toBeLessThanOrEqual(remaining);
    remaining = now;
  }
  expect(kills).toBeGreaterThanOrEqual(KILLS / 2);
  expect(remaining).toBeLessThan(before);
  expect(await runAndKill(order, null)).toBe(false);
  expect(await left()).toBe(0);
  house.turn({ present: NEW, retired: [] });
  await allOpens();
});
