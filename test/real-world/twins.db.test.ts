import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPerson } from '../../src/modules/people/queries/file.ts';
import { registerPerson } from '../../src/modules/people/actions/register.ts';
import { searchPeople } from '../../src/modules/people/queries/search.ts';
import { updateProfile } from '../../src/modules/people/actions/profile.ts';
import { recordNeed } from '../../src/modules/people/actions/need.ts';
import { recordVisit } from '../../src/modules/survey/visit/record.ts';
import { campaignIn, visitor } from '../../src/modules/survey/house.fixture.ts';
import { openHouse, residentId, NOW, type House } from '../house/house.ts';
import { certificateOf, clerk, codeOf, found, OLD } from './acts.ts';

const BIRTH = '19980618';
const HOME = {
  village: '东街',
  address: '东街 8 号 301 室',
  phone: '13900008888',
  urbanRural: 'URBAN',
} as const;
let house: House;
let elder: string;
let younger: string;

const twin = (n: number, name: string) => ({
  residentId: residentId(n, BIRTH),
  certificateNo: certificateOf(n, BIRTH),
  region: OLD,
  name,
  ...HOME,
});
const register = async (n: number, name: string) =>
  (await house.done(registerPerson, twin(n, name), clerk)).id;

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  // One is a boy's number and the next one, too: the digit of the order is odd for both.
  elder = await register(711, '林文海');
  younger = await register(713, '林文涛');
}, 120_000);
afterAll(() => house?.close());

it('keeps twins of one birthday, one home and one telephone apart', async () => {
  expect(elder).not.toBe(younger);
  expect(await found(house, residentId(711, BIRTH), clerk)).toEqual([elder]);
  expect(await found(house, certificateOf(713, BIRTH), clerk)).toEqual([younger]);
  expect((await found(house, HOME.phone, clerk)).toSorted()).toEqual([elder, younger].toSorted());
  expect((await found(house, '林文', clerk)).toSorted()).toEqual([elder, younger].toSorted());
});

it('refuses the second registration of one of them, and a certificate of the other', async () => {
  expect(await codeOf(house, registerPerson, twin(711, '林文海'), clerk)).toBe('person-already-registered');
  const mixed = { ...twin(715, '林文江'), certificateNo: certificateOf(711, BIRTH) };
  expect(await codeOf(house, registerPerson, mixed, clerk)).toBe('certificate-of-another');
});

it('writes what is said of one into one file alone', async () => {
  await house.done(recordNeed, { personId: elder, wantsWork: true, skills: ['客服'] }, clerk);
  await house.done(updateProfile, { personId: elder, name: '林文海', ...HOME, education: 4 }, clerk);
  const [one, other] = await Promise.all(
    [elder, younger].map((personId) => house.done(openPerson, { personId }, clerk)),
  );
  expect(one).toMatchObject({ profile: { education: 4 }, need: { wantsWork: true } });
  expect(other).toMatchObject({ profile: { education: null }, need: null });
});

it('sends the visits of both home from one door, each to its own file', async () => {
  const campaignId = await campaignIn(house, '350102');
  const helper = await visitor(house, OLD, 'twins');
  const visit = (id: string, personId: string, wantsWork: boolean) => ({
    id,
    campaignId,
    personId,
    visitedAt: NOW.toISOString(),
    outcome: 'met' as const,
    need: { wantsWork },
  });
  const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const;
  await Promise.all([
    house.done(recordVisit, visit(a, elder, false), helper),
    house.done(recordVisit, visit(b, younger, true), helper),
  ]);
  const needs = await Promise.all(
    [elder, younger].map(
      async (personId) => (await house.done(openPerson, { personId }, clerk)).need?.wantsWork,
    ),
  );
  expect(needs[1]).toBe(true);
  // The office's word of the same day stands before the visit's or after it, but never in the other's file.
  expect((await house.done(openPerson, { personId: younger }, clerk)).need?.skills ?? []).toEqual([]);
});

it('tells people of the same name by age, place and masked number', async () => {
  const named = async (n: number, birth: string, village: string) => {
    const numbers = { residentId: residentId(n, birth), certificateNo: certificateOf(n, birth) };
    return (await house.done(registerPerson, { ...twin(n, '陈静'), ...numbers, village }, clerk)).id;
  };
  const same = [await named(717, '19900101', '东街'), await named(719, '19750101', '西街')];
  const { rows } = await house.done(searchPeople, { text: '陈静' }, clerk);
  expect(rows.map((row) => row.id).toSorted()).toEqual(same.toSorted());
  expect(new Set(rows.map((row) => `${row.age} ${row.village} ${row.residentId}`)).size).toBe(2);
});
