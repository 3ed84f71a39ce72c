import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../../test/house/house.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { dispatch, transact } from '../../../platform/action/index.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { personKey } from '../actions/common.ts';
import { updateProfile } from '../actions/profile.ts';
import { openPerson } from '../queries/file.ts';
import { reveal } from '../queries/reveal.ts';
import { answerCorrection, askCorrection } from './correction.ts';
import { stateMyContact } from './own.ts';
import type { ProfileValues } from './parts.ts';
import { openFacts, openMyFacts } from './queries.ts';
import { stateProfile } from './state-profile.ts';
import { takeBackSaying } from './take-back.ts';

let house: House;
const clerk = actorIn('350102');
let next = 700;
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

/** What another source says, as a feed will. */
async function says(source: string, on: string, change: Partial<ProfileValues>): Promise<string[]> {
  return transact(house.app.floor, clerk, async ({ ctx }) => {
    const stated = await stateProfile(ctx, await personKey(ctx, id), {
      source,
      on,
      values: (held) => ({ ...held!, ...change }),
    });
    if (stated instanceof Refusal) throw stated;
    return stated.beside;
  });
}

const fact = async (part: string) => {
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const found = facts.find((one) => one.part === part)!;
  return {
    words: found.inForce?.words,
    source: found.inForce?.source,
    others: found.others.map((one) => [one.words, one.source, one.because]),
  };
};

it('lets the police decide the name, and keeps beside what the office writes', async () => {
  expect(await says('public-security', '2023-01-01', { name: '林义' })).toEqual([]);
  const stated = await house.done(updateProfile, { personId: id, name: '林翼', education: 3 }, clerk);
  expect(stated.beside).toEqual(['name']);
  expect(stated.counts).toEqual({ name: 'public-security' });
  expect((await house.done(openPerson, { personId: id }, clerk)).profile).toMatchObject({
    name: '林义',
    education: 3,
  });
  expect(await fact('name')).toEqual({
    words: '林义',
    source: '公安部门的数据',
    others: [
      ['林翼', '工作人员登记', 'better-source'],
      ['林一', '工作人员登记', 'said-anew'],
    ],
  });
  expect(await fact('education')).toMatchObject({ words: '高中或中专', source: '工作人员登记' });
});

it('adds nothing where a source repeats itself', async () => {
  await says('public-security', '2023-01-01', { name: '林义' });
  const versions = async () => (await house.done(openPerson, { personId: id }, clerk)).profileHistory.length;
  await says('form', '2024-01-01', { name: '林翼' });
  const before = await versions();
  await says('form', '2024-01-02', { name: '林翼' });
  await says('public-security', '2024-02-01', { name: '林义' });
  expect(await versions()).toBe(before);
});

it('lets people say where they live and how to reach them, and no more', async () => {
  const before = await house.done(openPerson, { personId: id }, clerk);
  await house.done(
    stateMyContact,
    { phone: '13912345678', village: '东街', basedOn: before.profile?.version },
    own,
  );
  expect(await fact('contact')).toMatchObject({ source: '本人填报' });
  expect(await fact('name')).toMatchObject({ words: '林一', source: '工作人员登记' });
  const shown = await house.done(reveal, { personId: id, field: 'phone', purpose: 'contact' }, clerk);
  expect(shown.value).toBe('13912345678');
  // The office corrects the name from an old screen: refused, for the file changed meanwhile.
  const late = await dispatch(
    house.app.floor,
    updateProfile,
    { personId: id, name: '林二', basedOn: before.profile?.version },
    clerk,
  );
  expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
});

it('goes back to the best of the rest when a saying is taken back', async () => {
  await says('public-security', '2023-01-01', { name: '林义', urbanRural: 'RURAL' });
  await says('form', '2024-06-03', { name: '林翼' });
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const version = facts.find((one) => one.part === 'name')!.inForce!.version;
  await house.done(takeBackSaying, { personId: id, version, reason: '号码对应了别人' }, clerk);
  expect(await fact('name')).toEqual({
    words: '林翼',
    source: '工作人员登记',
    others: [
      ['林义', '公安部门的数据', 'taken-back'],
      ['林一', '工作人员登记', 'said-anew'],
    ],
  });
  expect(await fact('registration')).toMatchObject({ words: '城镇', source: '工作人员登记' });
  const again = await dispatch(
    house.app.floor,
    takeBackSaying,
    { personId: id, version, reason: '再来一次' },
    clerk,
  );
  expect(again).toMatchObject({ ok: false, problem: { code: 'no-such-saying' } });
});

it('never leaves a file without a name', async () => {
  const { facts } = await house.done(openFacts, { personId: id }, clerk);
  const version = facts.find((one) => one.part === 'name')!.inForce!.version;
  const outcome = await dispatch(
    house.app.floor,
    takeBackSaying,
    { personId: id, version, reason: '写错了' },
    clerk,
  );
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'nothing-left' } });
});

it('carries a request to the office and the answer to the person', async () => {
  const { id: requestId } = await house.done(askCorrection, { part: 'education', words: '我读过大专' }, own);
  const twice = await dispatch(house.app.floor, askCorrection, { part: 'education', words: '还是大专' }, own);
  expect(twice).toMatchObject({ ok: false, problem: { code: 'correction-waits' } });
  await house.done(answerCorrection, { requestId, outcome: 'corrected', answer: '已改成大专。' }, clerk);
  const { requests } = await house.done(openMyFacts, {}, own);
  expect(requests).toMatchObject([{ outcome: 'corrected', answer: '已改成大专。' }]);
  const late = await dispatch(
    house.app.floor,
    answerCorrection,
    { requestId, outcome: 'kept', answer: '不改。' },
    clerk,
  );
  expect(late).toMatchObject({ ok: false, problem: { code: 'already-answered' } });
});

it('shows other offices nothing of it', async () => {
  const { id: requestId } = await house.done(askCorrection, { part: 'name', words: '叫林义' }, own);
  const outcome = await dispatch(
    house.app.floor,
    answerCorrection,
    { requestId, outcome: 'kept', answer: '不改。' },
    actorIn('350203'),
  );
  expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
});
