import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealedColumns } from '../../src/app.ts';
import { registerPerson } from '../../src/modules/people/actions/register.ts';
import { reveal } from '../../src/modules/people/queries/reveal.ts';
import { dispatch, transact } from '../../src/platform/action/index.ts';
import { createCipher, fixedKeys, markOf } from '../../src/platform/crypto/index.ts';
import {
  carriedBy,
  carriedInFiles,
  carriedInTables,
  resealFiles,
  resealTables,
  type Carried,
} from '../../src/platform/crypto/rotation/index.ts';
import { residentId } from '../house/house.ts';
import {
  CLERK,
  fileOf,
  found,
  fullPerson,
  inputOf,
  NEW,
  OLD,
  PDF,
  phoneOf,
  ROTATED,
  rotatingHouse,
  type RotatingHouse,
} from './house.ts';
import { applyRoster, stagedRoster } from './roster.ts';

// One house on its way from AES under one master to SM4 under another. The steps stand in their order.
let house: RotatingHouse;
let admin: pg.Client;
let person: string;
let file: string;
let waiting: string;
beforeAll(async () => {
  house = await rotatingHouse();
  admin = new pg.Client({ connectionString: house.t.adminUrl });
  await admin.connect();
  person = await fullPerson(house, 1);
  file = await fileOf(house, person);
  await fullPerson(house, 2);
  waiting = await stagedRoster(house, [3, 4]);
});
afterAll(async () => {
  await admin.end();
  await house.close();
});

const carried = async (): Promise<Carried[]> => [
  ...(await carriedInTables(admin, sealedColumns)),
  await carriedInFiles(house.dataDir),
];
const carriedByOld = async () => carriedBy(markOf(OLD), await carried());
const revealed = async (field: 'phone' | 'guardianPhone' | 'address' | 'residentId' | 'certificateNo') =>
  (await house.done(reveal, { personId: person, field, purpose: 'verify' })).value;
const cipher = () => house.app.floor.cipher;
const resealed = () => resealFiles(house.dataDir, cipher().mark(), (id) => house.app.floor.files.reseal(id));

test('status tells column by column how many values carry the key', async () => {
  const byPlace = Object.fromEntries((await carried()).map(({ place, marks }) => [place, marks]));
  const old = markOf(OLD).toString('hex');
  expect(byPlace).toMatchObject({
    'person.resident_id_enc': { [old]: 2 },
    'certificate.number_enc': { [old]: 2 },
    'person_profile.phone_enc': { [old]: 2 },
    'roster_row.payload': { [old]: 2 },
    'roster_row.plan.person.resident_id_enc': { [old]: 2 },
    'roster_row.plan.profile.address_enc': { [old]: 2 },
    'request_once.answer': { [old]: 2 },
    'pgboss.job.data.sealed': { [old]: 1 },
    // The paper, and the roster as it was uploaded.
    files: { [old]: 2 },
  });
});

describe('while two masters are in use', () => {
  test('what is written carries the new one, and either is found by its numbers', async () => {
    house.turn(ROTATED);
    await fullPerson(house, 5);
    for (const n of [1, 5]) {
      expect(await found(house, residentId(n))).toBe(1);
      expect(await found(house, phoneOf(n))).toBe(1);
    }
    expect(await revealed('phone')).toBe(phoneOf(1));
  });

  test('nobody is registered twice, by form or by roster', async () => {
    const again = await dispatch(house.app.floor, registerPerson, inputOf(2), CLERK);
    expect(again).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
    const batch = await stagedRoster(house, [1, 5, 6]);
    const { rows } = await admin.query(
      'select row_no, verdict from roster_row where batch_id = $1 order by 1',
      [batch],
    );
    expect(rows.map((row: { verdict: string }) => row.verdict)).toEqual(['changed', 'changed', 'new']);
  });

  test('a plan from before does not register somebody who came under the new master meanwhile', async () => {
    await fullPerson(house, 3);
    await applyRoster(house, waiting);
    const { rows } = await admin.query('select verdict from roster_row where batch_id = $1 order by row_no', [
      waiting,
    ]);
    expect(rows).toEqual([{ verdict: 'conflict' }, { verdict: 'new' }]);
    expect(await found(house, residentId(3))).toBe(1);
    expect(await found(house, residentId(4))).toBe(1);
  });

  test('an answer under the old master is given again', async () => {
    const again = await house.done(registerPerson, inputOf(1), CLERK, 'register-1');
    expect(again.id).toBe(person);
  });
});

describe('after all is sealed anew', () => {
  test('nothing carries the old master any more, and a second pass finds nothing to do', async () => {
    const staged = await stagedRoster(house, [7]);
    house.turn({ present: OLD, retired: [NEW] });
    await stagedRoster(house, [8]);
    house.turn(ROTATED);
    expect(await carriedByOld()).toBeGreaterThan(15);
    const told = await resealTables(admin, cipher(), sealedColumns, { batch: 3 });
    expect(told).toMatchObject({ broken: [], twice: [] });
    expect((await resealed()).broken).toEqual([]);
    expect(await carriedByOld()).toBe(0);
    expect(await resealTables(admin, cipher(), sealedColumns)).toEqual({ rows: 0, broken: [], twice: [] });
    expect(await resealed()).toEqual({ files: 0, broken: [] });
    await applyRoster(house, staged);
  });

  test('everything opens with the new master alone', async () => {
    house.turn({ present: NEW, retired: [] });
    for (const n of [1, 2, 3, 4, 5, 7]) {
      expect(await found(house, residentId(n))).toBe(1);
      expect(await found(house, phoneOf(n))).toBe(1);
    }
    expect(await revealed('phone')).toBe(phoneOf(1));
    expect(await revealed('guardianPhone')).toBe(phoneOf(5001));
    expect(await revealed('address')).toBe('测试路 1 号');
    expect(await revealed('residentId')).toBe(residentId(1));
    expect(await revealed('certificateNo')).toBe(`${residentId(1)}43`);
    const opened = await transact(house.app.floor, CLERK, ({ ctx }) => ctx.files.get(ctx, file));
    expect(opened.bytes).toEqual(PDF);
    expect((await house.done(registerPerson, inputOf(1), CLERK, 'register-1')).id).toBe(person);
  });

  test('a plan that was sealed anew is applied under the new master', async () => {
    const { rows } = await admin.query<{ id: string }>(
      `select batch_id as id from roster_row where plan is not null and verdict = 'new' and person_id not in (select id from person)
        order by batch_id desc limit 1`,
    );
    await applyRoster(house, rows[0]?.id ?? '');
    expect(await found(house, residentId(8))).toBe(1);
    expect(await carriedByOld()).toBe(0);
  });
});

describe('what cannot be sealed anew is told by its key and left as it is', () => {
  test('a damaged value and a foreign one', async () => {
    const foreign = createCipher(fixedKeys({ present: { ...OLD, bytes: Buffer.alloc(32, 9) }, retired: [] }));
    await sql`update person_profile set address_enc = ${foreign.seal('x', 'person_profile.address:1')} where phone_bidx is not null and name = '测试5'`.execute(
      house.t.adminDb,
    );
    const told = await resealTables(admin, cipher(), sealedColumns);
    expect(told.rows).toBe(0);
    expect(told.broken).toHaveLength(1);
    expect(told.broken[0]).toMatch(/^person_profile 3501\/[\da-f-]{36}$/);
  });

  test('a number that is there under both masters', async () => {
    house.turn(ROTATED);
    const old = createCipher(OLD.bytes);
    const id = '01900000-0000-7000-8000-000000000001';
    await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
      select city, ${id}, region_key, region_code, ${old.seal(residentId(2), `person.resident_id:${id}`)},
        ${old.blindIndex('person.resident_id', residentId(2))}, sex, birth_date from person limit 1`.execute(
      house.t.adminDb,
    );
    const told = await resealTables(admin, cipher(), sealedColumns);
    expect(told.twice).toEqual([`person 3501/${id}`]);
  });
});
