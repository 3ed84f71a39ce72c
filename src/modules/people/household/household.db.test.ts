import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, openHouse, person, residentId, type House } from '../../../../test/house/house.ts';
import { expectRefused } from '../../../../test/house/refused.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { openFacts } from '../facts/queries.ts';
import { linkHouseholdMember } from './link.ts';
import {
  addHouseholdMember,
  addMyMember,
  correctHouseholdMember,
  removeHouseholdMember,
} from './member-actions.ts';
import { openHousehold, openMyHousehold } from './queries.ts';
import { recordHousehold, recordMyHousehold } from './state.ts';

let house: House;
const clerk = actorIn('350102');
const elsewhere = actorIn('350203');
let next = 400;
let id: string;
let own: Actor;

beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());
beforeEach(async () => {
  id = await person(house, '350102', next++, { name: '林一' });
  own = { ...actorIn('350102', 'seeker'), personId: id, capacity: 'self' };
});

const read = () => house.done(openHousehold, { personId: id }, clerk);
const spouse = {
  relation: 'SPOUSE',
  name: '陈二',
  agreed: 'yes',
  birthYear: 1988,
  wantsHelp: 'yes',
} as const;

it('lets the office decide and keeps beside what the person says, and shows both with the reason', async () => {
  await house.done(recordHousehold, { personId: id, size: 3, aid: 'MINIMUM', incomeBand: 'TO_1000' }, clerk);
  const mine = await house.done(recordMyHousehold, { size: 4 }, own);
  expect(mine.beside).toBe(true);
  expect((await house.done(openMyHousehold, {}, own)).stated).toMatchObject({ size: 3, aid: 'MINIMUM' });
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const fact = facts.find(({ part }) => part === 'household');
  expect(fact?.inForce?.words).toBe('3 个人，领最低生活保障，人均月收入 500 到 1000 元');
  expect(fact?.others.map(({ words, because }) => [words, because])).toEqual([['4 个人', 'better-source']]);
});

it('refuses a form that was overtaken, and a day without aid', async () => {
  await house.done(recordHousehold, { personId: id, size: 3, basedOn: 'none' }, clerk);
  await expectRefused(
    house,
    recordHousehold,
    { personId: id, size: 2, basedOn: 'none' },
    clerk,
    'changed-meanwhile',
  );
  const day = { personId: id, size: 2, aid: 'NONE', aidSince: '2020-01-01' } as const;
  await expectRefused(house, recordHousehold, day, clerk, 'aid-not-given');
});

it('keeps a name only with the yes of the member, and sealed', async () => {
  const asked = { personId: id, relation: 'SPOUSE', name: '陈二' } as const;
  await expectRefused(house, addHouseholdMember, asked, clerk, 'member-not-asked');
  await expectRefused(
    house,
    addHouseholdMember,
    { personId: id, relation: 'CHILD', wantsHelp: 'yes', agreed: 'no' },
    clerk,
    'member-not-asked',
  );
  await house.done(addHouseholdMember, { personId: id, ...spouse }, clerk);
  expect((await read()).members).toMatchObject([{ name: '陈二', wantsHelp: true, employed: null }]);
  const { rows } = await sql<{ hit: boolean }>`
    select to_jsonb(m)::text like '%陈二%' as hit from household_member m where person_id = ${id}`.execute(
    house.t.adminDb,
  );
  expect(rows).toEqual([{ hit: false }]);
});

it('corrects by a version, keeps the name of the one before, and lets a member go', async () => {
  const { id: member } = await house.done(addHouseholdMember, { personId: id, ...spouse }, clerk);
  const at = { personId: id, member, version: member };
  const changed = await house.done(
    correctHouseholdMember,
    { ...at, ...spouse, employed: 'yes', wantsHelp: 'no' },
    clerk,
  );
  expect((await read()).members).toMatchObject([{ name: '陈二', employed: true, wantsHelp: false }]);
  expect((await read()).family.holds).toBe(false);
  await expectRefused(house, removeHouseholdMember, at, clerk, 'changed-meanwhile');
  await house.done(removeHouseholdMember, { ...at, version: changed.id }, clerk);
  expect((await read()).members).toEqual([]);
  await expectRefused(house, removeHouseholdMember, { ...at, version: changed.id }, clerk, 'no-such-member');
});

it('links a file that the clerk may see, and tells one elsewhere from none by nothing', async () => {
  const { id: member } = await house.done(addHouseholdMember, { personId: id, ...spouse }, clerk);
  const at = { personId: id, member, version: member };
  const near = next++;
  const relative = await person(house, '350102', near, { name: '陈二二' });
  const far = next++;
  await person(house, '350203', far, { name: '陈远' });
  for (const n of [far, next++])
    await expectRefused(
      house,
      linkHouseholdMember,
      { ...at, residentId: residentId(n) },
      clerk,
      'no-file-here',
    );
  await house.done(linkHouseholdMember, { ...at, residentId: residentId(near) }, clerk);
  expect((await read()).members).toMatchObject([
    { name: null, filed: true, relative: { id: relative, name: '陈二二' } },
  ]);
  // The person is not shown the file of a member, who may know nothing of the link.
  expect((await house.done(openMyHousehold, {}, own)).members).toMatchObject([
    { filed: true, relative: null, name: null },
  ]);
});

it('says whether anybody works only where all that decides was said', async () => {
  expect((await read()).family.words).toContain('还没有登记');
  await house.done(addMyMember, { relation: 'PARENT', ableToWork: 'no' }, own);
  expect((await read()).family.holds).toBe(true);
  await house.done(addMyMember, { relation: 'SIBLING', ableToWork: 'yes' }, own);
  expect((await read()).family.holds).toBeNull();
});

it('is closed to another county', async () => {
  await expectRefused(house, openHousehold, { personId: id }, elsewhere, 'no-such-record');
  await expectRefused(
    house,
    addHouseholdMember,
    { personId: id, relation: 'CHILD' },
    elsewhere,
    'no-such-record',
  );
});
