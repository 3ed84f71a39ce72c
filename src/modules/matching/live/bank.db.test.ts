import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql, type Kysely, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { transact } from '../../../platform/action/index.ts';
import type { Tables } from '../../../platform/database/schema.ts';
import { readPerson } from '../engine/index.ts';
import { personLine } from '../engine/testing/lines.ts';
import { PositionBank } from './bank.ts';

let house: House;
let folder: string;
let now = new Date('2024-06-03T02:00:00Z');
beforeAll(async () => {
  house = await openHouse(() => now);
  folder = mkdtempSync(join(tmpdir(), 'zhuye-bank-'));
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  now = new Date('2024-06-03T02:00:00Z');
  await sql`truncate position cascade`.execute(house.t.adminDb);
});

type Db = Kysely<Tables> | Transaction<Tables>;
async function add(db: Db, count = 1, opensOn = '2024-06-01'): Promise<string[]> {
  const ids = Array.from({ length: count }, () => uuidv7());
  await sql`insert into position (city, id, region_key, region_code, region_precise, title, form, state, opens_on, source)
    select 3501, id, 350102000000, '350102', true, '样例岗位', 'FULL_TIME', 'open', ${opensOn}::date, 'sample'
    from unnest(${ids}::uuid[]) id`.execute(db);
  return ids;
}
const close = (db: Db, id: string) => sql`update position set state = 'closed' where id = ${id}`.execute(db);

const somebody = readPerson(JSON.stringify(personLine({ region: '350102' })));
/** What a node answers that keeps this bank. */
async function found(bank: PositionBank): Promise<string[]> {
  const live = await transact(
    house.app.floor,
    actorIn('350102'),
    ({ ctx }) => bank.current(ctx),
    'read only',
  );
  if (!somebody.ok) throw new Error('no person');
  const { matches, fitting } = live.search(somebody.value, { top: 1000 });
  expect([live.size, matches.length]).toEqual([fitting, fitting]);
  return matches.map((match) => match.id).toSorted();
}

test('every node knows each opening and closing at its next question', async () => {
  const { adminDb } = house.t;
  const [one, other] = [new PositionBank(), new PositionBank()];
  const first = await add(adminDb, 3);
  expect(await found(one)).toEqual(first);
  const later = await add(adminDb, 2);
  expect(await found(one)).toEqual([...first, ...later]);
  expect(await found(other)).toEqual([...first, ...later]);
  await close(adminDb, first[0] ?? '');
  await sql`update position set filled = headcount where id = ${later[0]}`.execute(adminDb);
  await sql`delete from position where id = ${first[1]}`.execute(adminDb);
  for (const bank of [one, other, one]) expect(await found(bank)).toEqual([first[2], later[1]]);
});

test('a transaction that commits after later ones were read is not overlooked', async () => {
  const bank = new PositionBank();
  expect(await found(bank)).toEqual([]);
  let slow: string[] = [];
  let quick: string[] = [];
  await house.t.adminDb.transaction().execute(async (db) => {
    slow = await add(db);
    quick = await add(house.t.adminDb);
    expect(await found(bank)).toEqual(quick);
  });
  expect(await found(bank)).toEqual([...slow, ...quick].toSorted());
});

test('an import of many, and an emptied bank, are read as a whole', async () => {
  const bank = new PositionBank();
  expect(await found(bank)).toEqual([]);
  expect(await found(bank)).toHaveLength(0);
  await add(house.t.adminDb, 700);
  expect(await found(bank)).toHaveLength(700);
  await sql`truncate position cascade`.execute(house.t.adminDb);
  expect(await found(bank)).toEqual([]);
});

test('positions open and close by date when a new day begins', async () => {
  const bank = new PositionBank();
  const tomorrow = await add(house.t.adminDb, 1, '2024-06-04');
  expect(await found(bank)).toEqual([]);
  now = new Date('2024-06-03T16:00:01Z');
  expect(await found(bank)).toEqual(tomorrow);
});

test('a restart goes on from the snapshot of the day, and knows what changed meanwhile', async () => {
  const path = join(folder, 'bank');
  const first = await add(house.t.adminDb, 2);
  expect(await found(new PositionBank(path))).toEqual(first);
  await close(house.t.adminDb, first[0] ?? '');
  const later = await add(house.t.adminDb);
  const before = readFileSync(path);
  expect(await found(new PositionBank(path))).toEqual([first[1], ...later]);
  // It was read, not made anew; and a snapshot that cannot be read is replaced.
  expect(readFileSync(path).equals(before)).toBe(true);
  writeFileSync(path, before.subarray(0, 100));
  expect(await found(new PositionBank(path))).toEqual([first[1], ...later]);
  expect(readFileSync(path).equals(before)).toBe(false);
});

test('what was read already is not read again while an older transaction stays open', async () => {
  const path = join(folder, 'beside');
  await house.t.adminDb.transaction().execute(async (old) => {
    // Holds back what counts as over for everybody; an emptied bank stands behind it.
    await sql`select pg_current_xact_id()`.execute(old);
    await sql`truncate position cascade`.execute(house.t.adminDb);
    const ids = await add(house.t.adminDb, 2);
    expect(await found(new PositionBank(path))).toEqual(ids);
    // A snapshot that is written anew is another file, also where it says the same.
    const before = statSync(path).ino;
    expect(await found(new PositionBank(path))).toEqual(ids);
    expect(statSync(path).ino).toBe(before);
  });
});

test('a snapshot holds codes and ids of positions, no words', async () => {
  const path = join(folder, 'codes');
  await add(house.t.adminDb);
  await found(new PositionBank(path));
  expect(readFileSync(path).includes(Buffer.from('样例', 'utf8'))).toBe(false);
  expect(readFileSync(path).includes(Buffer.from('样例', 'utf16le'))).toBe(false);
});
