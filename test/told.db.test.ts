import { afterAll, beforeAll, expect, it } from 'vitest';
import { rejectSpell } from '../src/modules/employment/actions/decide.ts';
import { recordSpell } from '../src/modules/employment/index.ts';
import { recordConsent } from '../src/modules/people/consent/actions.ts';
import { rosterUpload } from '../src/modules/people/roster/actions.ts';
import { runBatch } from '../src/modules/people/roster/run.ts';
import { createPosition, publishPosition } from '../src/modules/positions/index.ts';
import { move } from '../src/modules/recruiting/actions/move.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { signIn } from '../src/platform/access/sign-in.ts';
import { deliverAll } from '../src/platform/event/worker.ts';
import { handLetter } from '../src/platform/notices/actions/hand-letter.ts';
import { listNotices } from '../src/platform/notices/queries/list.ts';
import { lettersOfPerson, openLetter } from '../src/platform/notices/queries/letters.ts';
import { account, actorIn, openHouse, PASSWORD, person, residentId, type House } from './house/house.ts';

let house: House;
let clerk: Actor;
let officer: Actor;

beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = { add: () => Promise.resolve() };
  clerk = await signedUp('county_clerk', '350102');
  officer = await signedUp('city_officer', '350100');
}, 120_000);
afterAll(() => house?.close());

/** Somebody with an account, as the doors would make them. */
async function signedUp(
  role: 'county_clerk' | 'city_officer' | 'seeker',
  region: string,
  personId?: string,
): Promise<Actor> {
  const name = await account(house, role, region, personId);
  const { id } = await house.t.adminDb
    .selectFrom('account')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return { ...actorIn(region, role), id, personId: personId ?? null };
}
const told = async (actor: Actor) =>
  (await house.done(listNotices, {}, actor)).rows.map(({ kind, text, href }) => ({ kind, text, href }));
const kinds = async (actor: Actor) => (await told(actor)).map(({ kind }) => kind);

async function openPosition(): Promise<string> {
  const { id } = await house.done(
    createPosition,
    {
      title: '包装工',
      occupation: '6-31-05-00',
      employerName: '福州样例包装有限公司',
      region: '350102',
      form: 'FULL_TIME',
      wageLowYuan: 3000,
      demandsKnown: true,
      headcount: 5,
    },
    clerk,
  );
  await house.done(publishPosition, { positionId: id }, clerk);
  return id;
}

async function referral(personId: string, positionId: string): Promise<string> {
  const yes = { consent: 'given', manner: 'read-aloud' } as const;
  return (await house.done(refer, { personId, positionId, ...yes }, clerk)).id;
}

it('a person with an account hears of a referral and of its end, whoever referred hears of the end', async () => {
  const personId = await person(house, '350102001', 41);
  const seeker = await signedUp('seeker', '350102001', personId);
  const positionId = await openPosition();
  const referralId = await referral(personId, positionId);
  expect(await told(seeker)).toEqual([
    {
      kind: 'recruiting.referred',
      text: '请看看这个岗位：包装工。工作人员把你推荐给单位了。',
      href: `/jobs/${positionId}`,
    },
  ]);
  await house.done(move, { referralId, move: 'refuse', reason: '人招满了' }, officer);
  expect(await kinds(seeker)).toEqual(['recruiting.referral-moved', 'recruiting.referred']);
  expect(await told(clerk)).toContainEqual({
    kind: 'recruiting.referral-answered',
    text: '请看推荐的结果：单位未录用。',
    href: `/referrals/${referralId}`,
  });
});

it('a person without an account gets a letter in the file, which is handed over once and moves with the person', async () => {
  const personId = await person(house, '350102001', 42, { name: '林小花' });
  await referral(personId, await openPosition());
  const section = await house.done(lettersOfPerson, { personId }, clerk);
  expect(section?.items).toMatchObject([{ title: '给你推荐了岗位', date: '2024-06-03' }]);
  const letterId = section?.items[0]?.href?.split('/').at(-1) ?? '';
  const letter = await house.done(openLetter, { letterId }, clerk);
  expect(letter).toMatchObject({ name: '林小花', office: expect.stringContaining('鼓楼'), handedAt: null });
  await house.done(handLetter, { letterId }, clerk);
  await expect(house.done(handLetter, { letterId }, clerk)).rejects.toThrow('notices.letter-handed');
  const elsewhere = actorIn('350203');
  await expect(house.done(openLetter, { letterId }, elsewhere)).rejects.toThrow('no-such-record');
  const { city } = await house.t.adminDb
    .selectFrom('person')
    .select('city')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await house.t.adminDb
    .updateTable('person')
    .set({ region_key: house.app.floor.params.regions.key('350203001'), region_code: '350203001' })
    .where('id', '=', personId)
    .where('city', '=', city)
    .execute();
  expect((await house.done(openLetter, { letterId }, elsewhere)).handedAt).not.toBeNull();
});

it('a start of work that is verified or returned is told to the person and to whoever recorded it', async () => {
  const personId = await person(house, '350102001', 43);
  const spell = await house.done(
    recordSpell,
    { personId, form: 'CONCENTRATED', startedOn: '2024-03-01', employerName: '福州样例', foundBy: 'self' },
    clerk,
  );
  await house.done(rejectSpell, { spellId: spell.id, reason: '合同看不清' }, officer);
  expect(await told(clerk)).toContainEqual({
    kind: 'employment.decided',
    text: '请看退回的原因，补好材料再报。',
    href: `/spells/${spell.id}`,
  });
  const letters = await house.done(lettersOfPerson, { personId }, clerk);
  expect(letters?.items.map(({ title }) => title)).toEqual(['就业登记没有通过']);
});

it('whoever referred is warned when the person withdraws the consent', async () => {
  const personId = await person(house, '350102001', 44);
  const referralId = await referral(personId, await openPosition());
  const before = (await kinds(clerk)).length;
  const answer = {
    personId,
    purpose: 'show-private-employer',
    wording: 1,
    answer: 'withdrawn',
    manner: 'by-phone',
  } as const;
  await house.done(recordConsent, answer, clerk);
  await deliverAll(house.app.floor);
  const now = await told(clerk);
  expect(now).toHaveLength(before + 1);
  expect(now).toContainEqual(
    expect.objectContaining({ kind: 'recruiting.consent-withdrawn', href: `/referrals/${referralId}` }),
  );
});

it('whoever uploaded a roster hears when it is checked', async () => {
  const number = residentId(45);
  const csv = `姓名,身份证号,残疾人证号\n李小红,${number},${number}43\n`;
  const { id } = await house.done(
    rosterUpload,
    { region: '350102001', file: new File([csv], '名册.csv') },
    clerk,
  );
  await runBatch(house.app.floor, clerk, id);
  expect(await told(clerk)).toContainEqual({
    kind: 'people.roster-finished',
    text: '请看核对的结果，再决定导入。名册核对好了。',
    href: `/roster/${id}`,
  });
});

it('an account hears of a rest after wrong passwords, and of a device that is new to it', async () => {
  const personId = await person(house, '350102002', 46);
  const seeker = await signedUp('seeker', '350102002', personId);
  const name = 'seeker-350102002';
  const knock = (password: string, device: string) =>
    signIn(house.app.floor, { name, password, kind: 'api', source: '', device }, 'api');
  await knock(PASSWORD, '安卓 上的 Chrome');
  await knock(PASSWORD, '安卓 上的 Chrome');
  expect(await kinds(seeker)).toEqual([]);
  await knock(PASSWORD, 'Windows 上的 Edge');
  expect(await kinds(seeker)).toEqual(['access.new-device']);
  for (let n = 0; n < 5; n++) await knock('wrong-password', 'Windows 上的 Edge');
  expect(await kinds(seeker)).toEqual(['access.locked', 'access.new-device']);
});
