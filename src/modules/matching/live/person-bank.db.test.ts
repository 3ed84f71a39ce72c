import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import { transact, type Context } from '../../../platform/action/index.ts';
import { applyRetention } from '../../../platform/retention/apply.ts';
import { recordConsent } from '../../people/index.ts';
import { sayUnfit } from '../actions/unfit.ts';
import { DEFAULT_WEIGHTS, readPosition, rarityOf } from '../engine/index.ts';
import { anyPersons, anyPositions } from '../engine/testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine } from '../engine/testing/lines.ts';
import { positionById } from '../read/positions.ts';
import { addPersonTo, addPositionTo, type More } from '../register.fixture.ts';
import { bestHeld, bestRead } from './best-persons.ts';
import { PersonBank } from './person-bank.ts';

let house: House;
let folder: string;
let now = new Date('2024-06-03T02:00:00Z');
beforeAll(async () => {
  house = await openHouse(() => now);
  folder = mkdtempSync(join(tmpdir(), 'zhuye-people-'));
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  now = new Date('2024-06-03T02:00:00Z');
  await sql`truncate person, position cascade`.execute(house.t.adminDb);
});

const asHouse = <T>(fn: (ctx: Context) => Promise<T>) =>
  transact(house.app.floor, systemActor(), ({ ctx }) => fn(ctx), 'read only');
const bankOf = (snapshot: string | null = null, patienceMs = 60_000) =>
  new PersonBank({ read: asHouse, cipher: house.app.floor.cipher, snapshot, patienceMs });
const add = (own: Partial<PersonLine> = {}, more?: More) => addPersonTo(house, personLine(own), more);
const admin = (text: ReturnType<typeof sql>) => text.execute(house.t.adminDb);

const remote = readPosition(JSON.stringify(positionLine({ form: 'REMOTE' })));
/** Who is held for a remote position that asks for nothing, by id. */
async function held(bank: PersonBank, within = { lo: 0, hi: 1e12 }): Promise<string[]> {
  const live = await bank.current('2024-06-03');
  if (!live || !remote.ok) throw new Error('nobody is held');
  const { best, fitting } = live.search(remote.value, { top: 1000, rarity: () => 1, within });
  expect(best).toHaveLength(fitting);
  return best.map(({ id }) => id).toSorted();
}

test('whatever matching reads of a person is known at the next question, on every node', async () => {
  const [one, other] = [bankOf(), bankOf()];
  const id = await add();
  await add({}, { without: ['need'] });
  await add({}, { wantsWork: false });
  const nodes = async () => [await held(one), await held(other)];
  expect(await nodes()).toEqual([[id], [id]]);

  await admin(sql`update job_need set wants_work = false where person_id = ${id}`);
  expect(await nodes()).toEqual([[], []]);
  await admin(sql`update job_need set wants_work = true where person_id = ${id}`);
  expect(await nodes()).toEqual([[id], [id]]);

  const county = { lo: 350203000000, hi: 350204000000 };
  expect(await held(one, county)).toEqual([]);
  await admin(sql`update person set region_key = 350203001000, region_code = '350203001' where id = ${id}`);
  expect([await held(one, county), await held(other, county)]).toEqual([[id], [id]]);

  await admin(sql`update person set region_key = -region_key where id = ${id}`);
  expect(await nodes()).toEqual([[], []]);
  await admin(sql`update person set region_key = -region_key where id = ${id}`);
  expect(await nodes()).toEqual([[id], [id]]);

  const officer = actorIn('350203', 'county_clerk');
  const say = (answer: 'given' | 'withdrawn') =>
    house.done(
      recordConsent,
      { personId: id, purpose: 'suggest-positions', wording: 2, answer, manner: 'by-phone' },
      officer,
    );
  await say('withdrawn');
  expect(await nodes()).toEqual([[], []]);
  await say('given');
  expect(await nodes()).toEqual([[id], [id]]);

  await admin(sql`delete from job_need where person_id = ${id}`);
  expect(await nodes()).toEqual([[], []]);
});

test('new abilities, schooling and wishes count at once', async () => {
  const bank = bankOf();
  const id = await add({ abilities: { stand: 1 }, education: 1, minWage: 5000 });
  const demanding = readPosition(
    JSON.stringify(positionLine({ form: 'REMOTE', demands: { stand: 3 }, education: 3 })),
  );
  const fitting = async () => {
    const live = await bank.current('2024-06-03');
    if (!live || !demanding.ok) throw new Error('nobody is held');
    return live.search(demanding.value, { top: 5, rarity: () => 1, within: { lo: 0, hi: 1e12 } }).fitting;
  };
  expect(await fitting()).toBe(0);
  await admin(sql`update ability_profile set abilities = '{"stand": 4}' where person_id = ${id}`);
  await admin(sql`update person_profile set education = 4 where person_id = ${id}`);
  expect(await fitting()).toBe(0);
  await admin(sql`update job_need set min_wage = 300000 where person_id = ${id}`);
  expect(await fitting()).toBe(1);
});

test('what matching does not read leaves no word, and the word that is left names nobody', async () => {
  const id = await add();
  const words = async () => (await admin(sql`select * from person_change`)).rows.length;
  const before = await words();
  await admin(sql`update person_profile set name = '样例甲', village = '样例村' where person_id = ${id}`);
  await admin(sql`update certificate set grade = 1, category = 2 where person_id = ${id}`);
  expect(await words()).toBe(before);
  const { rows } = await admin(
    sql`select column_name from information_schema.columns where table_name = 'person_change' order by 1`,
  );
  expect(rows.map((row) => Object.values(row as object)[0])).toEqual([
    'at',
    'id',
    'region_key',
    'seq',
    'xid',
  ]);
});

test('a transaction that commits after later ones were read is not overlooked', async () => {
  const bank = bankOf();
  const [slow, quick] = [await add({}, { wantsWork: false }), await add({}, { wantsWork: false })];
  expect(await held(bank)).toEqual([]);
  await house.t.adminDb.transaction().execute(async (db) => {
    await sql`update job_need set wants_work = true where person_id = ${slow}`.execute(db);
    await admin(sql`update job_need set wants_work = true where person_id = ${quick}`);
    expect(await held(bank)).toEqual([quick]);
  });
  expect(await held(bank)).toEqual([slow, quick].toSorted());
});

test('a question does not wait for long while everybody is being read', async () => {
  const bank = bankOf(null, 1);
  const id = await add();
  expect(await bank.current('2024-06-03')).toBeNull();
  await bank.prepare();
  expect(await held(bank)).toEqual([id]);
});

test('an emptied register is read anew', async () => {
  const bank = bankOf();
  const id = await add();
  expect(await held(bank)).toEqual([id]);
  await admin(sql`truncate person cascade`);
  expect(await held(bank)).toEqual([]);
  const again = await add();
  expect(await held(bank)).toEqual([again]);
});

test('a restart goes on from the sealed snapshot of the day, and knows what changed meanwhile', async () => {
  const path = join(folder, 'people');
  const first = await add({ skills: ['客服'] });
  expect(await held(bankOf(path))).toEqual([first]);
  const before = readFileSync(path);
  expect(before.includes(Buffer.from('客服', 'utf16le')) || before.includes(Buffer.from('客服'))).toBe(false);
  const later = await add();
  await admin(sql`update job_need set wants_work = false where person_id = ${first}`);
  expect(await held(bankOf(path))).toEqual([later]);
  // It was read, not made anew; and a snapshot that cannot be read is replaced.
  expect(readFileSync(path).equals(before)).toBe(true);
  writeFileSync(path, before.subarray(0, before.length - 10));
  expect(await held(bankOf(path))).toEqual([later]);
  const mended = readFileSync(path);
  // Of another day, it is replaced as well.
  now = new Date('2024-06-03T16:00:01Z');
  expect(await held(bankOf(path))).toEqual([later]);
  expect(readFileSync(path).equals(mended)).toBe(false);
});

test('on a new day everybody is read anew beside what answers', async () => {
  const bank = bankOf();
  const id = await add();
  expect(await held(bank)).toEqual([id]);
  now = new Date('2024-06-03T16:00:01Z');
  const live = await bank.current('2024-06-04');
  expect(live?.size).toBe(1);
  await bank.prepare();
  expect(await bank.current('2024-06-04')).not.toBe(live);
});

test('what somebody says of a position counts at the next question, and ends with its days while everybody is read anew', async () => {
  const bank = bankOf();
  const id = await add({ minWage: 1500 });
  const low = await addPositionTo(house, positionLine({ wage: [2800, 3000] }));
  const like = readPosition(JSON.stringify(positionLine({ form: 'REMOTE', wage: [2000, 3000] })));
  const fitting = async (today: string) => {
    const live = await bank.current(today);
    if (!live || !like.ok) throw new Error('nobody is held');
    return live.search(like.value, { top: 5, rarity: () => 1, within: { lo: 0, hi: 1e12 } }).fitting;
  };
  expect(await fitting('2024-06-03')).toBe(1);
  const seeker = { ...actorIn('350102', 'seeker'), personId: id };
  await house.done(sayUnfit, { positionId: low, reason: 'low-wage' }, seeker);
  expect(await fitting('2024-06-03')).toBe(0);
  // For 180 days. On a new day what was held before answers first.
  now = new Date('2024-11-29T02:00:00Z');
  expect(await fitting('2024-11-29')).toBe(0);
  await bank.prepare();
  now = new Date('2024-11-30T02:00:00Z');
  expect(await fitting('2024-11-30')).toBe(1);
});

test('words about changes are cleared away after their days, by the house', async () => {
  await add();
  await addPositionTo(house, positionLine());
  await admin(sql`update person_change set at = '2024-05-20'`);
  await admin(sql`update position_change set at = '2024-05-20'`);
  await add();
  for (const rule of ['person-changes', 'position-changes'])
    await house.done(applyRetention, { rule }, systemActor());
  const { rows } = await admin(
    sql`select (select count(*) from person_change) > 0 as people, (select count(*) from position_change) as positions`,
  );
  expect(rows).toEqual([{ people: true, positions: 0 }]);
});

test('memory and database name the same people, whoever asks', async () => {
  const actors = [
    actorIn('350000', 'province_officer'),
    actorIn('350100', 'city_officer'),
    actorIn('350102'),
    actorIn('350128'),
    actorIn('350102001', 'township_clerk'),
  ];
  const bank = bankOf();
  const runs = fc.sample(fc.tuple(anyPersons, anyPositions), { numRuns: 4, seed: 20221031 });
  for (const [people, positions] of runs) {
    await admin(sql`truncate person, position cascade`);
    const ids: string[] = [];
    for (const line of people)
      ids.push(await add({ ...line, region: line.region.endsWith('00') ? '350102001' : line.region }));
    for (const line of positions) {
      const positionId = await addPositionTo(house, line, line.wage[0] > 3000 ? { wage_high: null } : {});
      const skills = positions.map((own) => new Set(own.skills));
      const excluded = new Set(ids.slice(0, 1));
      const sought = { top: 3, weights: DEFAULT_WEIGHTS, rarity: rarityOf(skills), excluded };
      for (const actor of actors) {
        const answers = await transact(
          house.app.floor,
          actor,
          async ({ ctx }) => {
            const asked = await positionById(ctx, positionId);
            const live = await bank.current(ctx.today);
            if (!asked || !live) throw new Error('nobody is held');
            return [await bestHeld(ctx, live, asked.known, sought), await bestRead(ctx, asked.known, sought)];
          },
          'read only',
        );
        // The database gives of the abilities only what the position demands.
        const [memory, database] = answers.map(({ fitting, found }) => ({
          fitting,
          found: found.map(({ pair, row }) => [{ ...pair, person: pair.person.id, position: null }, row]),
        }));
        expect(memory).toEqual(database);
      }
    }
  }
}, 60_000);
