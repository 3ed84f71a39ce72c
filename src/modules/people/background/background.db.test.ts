import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, person, type House } from '../../../../test/house/house.ts';
import { expectRefused } from '../../../../test/house/refused.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/action/index.ts';
import { recordMyNeed, recordNeed } from '../actions/need.ts';
import { updateProfile } from '../actions/profile.ts';
import { openFacts } from '../facts/queries.ts';
import { openPerson } from '../queries/file.ts';
import { recordEducation, recordMyEducation, recordMySkills, recordSkills } from './actions.ts';
import { graduatesIn } from './graduates.ts';
import { openBackground } from './queries.ts';

let house: House;
const clerk = actorIn('350102');
let next = 600;
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

const read = () => house.done(openBackground, { personId: id }, clerk);
const needSkills = async () => (await house.done(openPerson, { personId: id }, clerk)).need?.skills;
const thisYear = () => NOW.getUTCFullYear();
const study = () => ({
  education: 3,
  studyLevel: 5,
  school: '样例大学',
  graduatesOn: `${thisYear() + 2}-06-30`,
});

it('keeps one truth of skills: a need tells the fact, and carries what is in force', async () => {
  await house.done(recordNeed, { personId: id, wantsWork: true, skills: ['客服', '打字'] }, clerk);
  expect((await read()).skills).toMatchObject({ skills: ['客户服务', '打字'], languages: [] });
  const { version } = (await read()).skills!;
  await house.done(
    recordMySkills,
    { skills: '客服', languages: ['SIGN'], papers: '面点师四级', basedOn: version },
    own,
  );
  expect(await needSkills()).toEqual(['客户服务']);
  // A need that names none says nothing of them.
  await house.done(recordMyNeed, { wantsWork: true }, own);
  expect(await needSkills()).toEqual(['客户服务']);
  expect((await read()).skills).toMatchObject({ languages: ['SIGN'], papers: ['面点师四级'] });
  await expectRefused(
    house,
    recordSkills,
    { personId: id, skills: ['表格'], basedOn: version },
    clerk,
    'changed-meanwhile',
  );
});

it('lets the need in force carry exactly the skills in force, whatever came first', async () => {
  await house.done(recordSkills, { personId: id, skills: ['打字', '打字'] }, clerk);
  await house.done(recordNeed, { personId: id, wantsWork: true }, clerk);
  await house.done(recordNeed, { personId: id, wantsWork: true, skills: ['表格'] }, clerk);
  const { rows } = await sql<{ same: boolean }>`
    select n.skills = s.skills as same from job_need n join skill_profile s using (person_id)
    where n.superseded_by is null and s.superseded_by is null`.execute(house.t.adminDb);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ same }) => same)).toBe(true);
});

it('shows the others with the reason, and adds nothing where a source repeats itself', async () => {
  await house.done(recordSkills, { personId: id, skills: ['打字'] }, clerk);
  const first = await house.done(recordSkills, { personId: id, skills: ['打字'] }, clerk);
  await house.done(recordSkills, { personId: id, skills: ['客服'], languages: ['MINNAN'] }, clerk);
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const fact = facts.find(({ part }) => part === 'skills');
  expect(fact?.inForce?.words).toBe('会客户服务；交流用闽南话');
  expect(fact?.others.map(({ version, because }) => [version, because])).toEqual([[first.id, 'said-anew']]);
});

it('keeps beside what the person says of a school once the office has said it', async () => {
  await house.done(recordEducation, { personId: id, ...study() }, clerk);
  const mine = await house.done(recordMyEducation, { education: 5, school: '别的大学' }, own);
  expect(mine.beside).toEqual(['education']);
  expect((await read()).education).toMatchObject({ education: 3, studyLevel: 5, school: '样例大学' });
});

it('asks a study to end later, and what was finished earlier', async () => {
  const past = { ...study(), graduatesOn: '2020-06-30' };
  await expectRefused(house, recordEducation, { personId: id, ...past }, clerk, 'graduation-past');
  const { studyLevel: _, ...finished } = study();
  await expectRefused(house, recordEducation, { personId: id, ...finished }, clerk, 'graduation-future');
});

it('keeps the school where the profile form states the level again, and forgets it with another level', async () => {
  const done = { education: 4, school: '样例学院', graduatesOn: '2015-06-30' };
  await house.done(recordEducation, { personId: id, ...done }, clerk);
  await house.done(
    updateProfile,
    { personId: id, name: '林一', education: 4, registerRegion: 'outside' },
    clerk,
  );
  expect((await read()).education).toMatchObject(done);
  await house.done(updateProfile, { personId: id, name: '林一', education: 5 }, clerk);
  expect((await read()).education).toMatchObject({ education: 5, school: null, graduatesOn: null });
  expect((await house.done(openPerson, { personId: id }, clerk)).profile).toMatchObject({
    registeredAt: '外省',
  });
});

it('knows who graduates in a year, by what is in force and within the scope', async () => {
  const student = await person(house, '350203', next++, { name: '陈生' });
  const city = actorIn('350203');
  const { education, ...rest } = study();
  await house.done(recordEducation, { personId: student, education, ...rest }, city);
  const year = thisYear() + 2;
  const found = (actor: Actor, of: number) =>
    transact(house.app.floor, actor, async ({ ctx }) => (await graduatesIn(of).execute(ctx.db)).rows);
  expect(await found(city, year)).toMatchObject([
    { person_id: student, name: '陈生', level: 5, studying: true, school: '样例大学' },
  ]);
  expect(await found(city, year + 1)).toEqual([]);
  expect((await found(clerk, year)).map((row) => row.person_id)).not.toContain(student);
  const later = { ...rest, graduatesOn: `${year + 1}-06-30` };
  await house.done(recordEducation, { personId: student, education, ...later }, city);
  expect(await found(city, year)).toEqual([]);
});
