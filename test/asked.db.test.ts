import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, hrOf, NOW, openHouse, type House } from './house/house.ts';
import { systemActor, type Actor } from '../src/platform/access/actor.ts';
import { dispatchErased } from '../src/platform/action/index.ts';
import { openWorklist } from '../src/platform/worklist/open.ts';
import { registerEmployer } from '../src/modules/employers/index.ts';
import { addToShortlist, raiseOnShortlist, removeFromShortlist } from '../src/modules/matching/index.ts';
import { personLine, positionLine } from '../src/modules/matching/engine/testing/lines.ts';
import { addPersonTo, addPositionTo } from '../src/modules/matching/register.fixture.ts';
import { recordConsent } from '../src/modules/people/index.ts';
import { refer } from '../src/modules/recruiting/actions/refer.ts';
import {
  answerAsk,
  answerAskFor,
  askToMeet,
  expireAsks,
  withdrawAsk,
} from '../src/modules/recruiting/asked/actions.ts';
import { myAsked, openAsk } from '../src/modules/recruiting/asked/my-queries.ts';
import { candidateForEmployer, candidatesForEmployer } from '../src/modules/recruiting/asked/queries.ts';
import { comparePersons, positionConsole } from '../src/modules/recruiting/bulk/queries.ts';
import { openReferred } from '../src/modules/recruiting/employer/queries.ts';

const COUNTY = '350102';
const clerk = actorIn(COUNTY);
let now = NOW;
let house: House;
let hr: Actor;
let rival: Actor;
let positionId: string;
let people: string[];

const code = async (operation: { name: string }, input: unknown, actor: Actor) => {
  const registered = house.app.floor.operations.get(operation.name);
  if (!registered) throw new Error(`no operation ${operation.name}`);
  const outcome = await dispatchErased(house.app.floor, registered, input, actor);
  return outcome.ok ? 'done' : outcome.problem.code;
};
const seekerOf = (personId: string): Actor => ({ ...actorIn(COUNTY, 'seeker'), personId, capacity: 'self' });
const consent = (personId: string) =>
  house.done(
    recordConsent,
    {
      personId,
      purpose: 'show-private-employer',
      wording: 1,
      answer: 'given',
      decidedBy: 'self',
      manner: 'read-aloud',
    },
    clerk,
  );
const told = (actor = hr) => house.done(candidatesForEmployer, { positionId }, actor);
const firstCode = async () => (await told()).rows[0]?.code ?? '';
/** Whose code it is, as only the house can know. */
const askedPerson = async (id: string) => {
  const { rows } = await sql<{ person_id: string; region_key: number }>`
    select person_id, region_key from approach where id = ${id}`.execute(house.t.adminDb);
  return rows[0]?.person_id ?? '';
};

beforeAll(async () => {
  house = await openHouse(() => now);
  const unit = { region: COUNTY };
  const own = await house.done(
    registerEmployer,
    { ...unit, usci: '91350199MA2TEXT08U', name: '甲厂' },
    clerk,
  );
  const other = await house.done(
    registerEmployer,
    { ...unit, usci: '91350199MA2TEXT16N', name: '乙厂' },
    clerk,
  );
  hr = hrOf(own.id, COUNTY);
  rival = hrOf(other.id, COUNTY);
  positionId = await addPositionTo(house, positionLine({ id: '包装工' }), {
    employer_id: own.id,
    employer_name: '甲厂',
    headcount: 5,
  });
  people = [];
  for (let n = 0; n < 12; n += 1)
    people.push(
      await addPersonTo(house, personLine({ id: `某${n}` }), { category: 1 + (n % 7), grade: 1 + (n % 4) }),
    );
}, 120_000);
afterAll(() => house?.close());

describe('the console of a counsellor', () => {
  it('filters, picks out in an order with notes, and compares', async () => {
    const [a = '', b = '', c = ''] = people;
    for (const personId of [a, b, c])
      await house.done(addToShortlist, { personId, positionId, note: '先问夜班' }, clerk);
    await house.done(addToShortlist, { personId: a, positionId }, clerk);
    await house.done(raiseOnShortlist, { personId: c, positionId }, clerk);
    const found = await house.done(positionConsole, { positionId }, clerk);
    expect(found.picked.map(({ person }) => person.id)).toEqual([a, c, b]);
    expect(found.picked[0]?.stands.listed).toMatchObject({ note: '先问夜班' });
    expect([found.fitting, found.total]).toEqual([12, 12]);
    const beside = await house.done(comparePersons, { positionId, personIds: [b, a] }, clerk);
    expect(beside.persons.map(({ person, fits }) => [person.id, fits])).toEqual([
      [b, true],
      [a, true],
    ]);
    const best = found.rows.find(({ person }) => person.id === a);
    expect(beside.persons[1]?.suggestion?.score).toBe(best?.score);
    await house.done(removeFromShortlist, { personId: b, positionId }, clerk);
    const after = await house.done(positionConsole, { positionId }, clerk);
    expect(after.picked.map(({ person }) => person.id)).toEqual([a, c]);
  });

  it('refers those who agreed and says why the others were not; each permission is checked', async () => {
    const [a = '', , c = ''] = people;
    await consent(a);
    expect(await code(refer, { personId: a, positionId }, clerk)).toBe('done');
    expect(await code(refer, { personId: c, positionId }, clerk)).toBe('no-consent');
    expect(await code(refer, { personId: a, positionId }, clerk)).toBe('already-referred');
    const found = await house.done(positionConsole, { positionId, fresh: 'yes' }, clerk);
    expect([found.total, found.rows.some(({ person }) => person.id === a)]).toEqual([11, false]);
    const agreed = await house.done(positionConsole, { positionId, consent: 'yes' }, clerk);
    expect(agreed.rows.map(({ person }) => person.id)).toEqual([a]);
  });

  it('is of the own region and of those who keep files', async () => {
    const neighbour = actorIn('350203');
    const [a = ''] = people;
    expect(await code(addToShortlist, { personId: a, positionId }, neighbour)).toBe('no-such-record');
    const found = await house.done(positionConsole, { positionId }, neighbour);
    expect([found.rows.length, found.picked.length]).toEqual([0, 0]);
    const helper = actorIn('350102001', 'village_helper');
    expect(await code(positionConsole, { positionId }, helper)).toBe('role-may-not');
  });
});

describe('an employer before it knows anybody', () => {
  it('is told of people by code, and nothing by which they are called, found or graded', async () => {
    const { rows, total, least } = await told();
    expect([total, least]).toEqual([11, 5]);
    const text = JSON.stringify(await told());
    for (const id of people) expect(text).not.toContain(id);
    expect(text).not.toMatch(/测试|category|grade|regionKey|birth/);
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
      'abilities',
      'age',
      'aids',
      'code',
      'county',
      'form',
      'skills',
    ]);
    expect(new Set(rows.map((row) => row.code)).size).toBe(11);
    expect((await told()).rows.map((row) => row.code)).toEqual(rows.map((row) => row.code));
  });

  it('of another employer is told nothing, nor is anybody else', async () => {
    const codeAsked = await firstCode();
    expect(await code(candidatesForEmployer, { positionId }, rival)).toBe('no-such-record');
    expect(await code(candidateForEmployer, { positionId, code: codeAsked }, rival)).toBe('no-such-record');
    expect(await code(askToMeet, { positionId, code: codeAsked }, rival)).toBe('no-such-record');
    expect(await code(candidatesForEmployer, { positionId }, clerk)).toBe('role-may-not');
  });

  it('a person who wants no suggestions is not in the list', async () => {
    const last = people[11] ?? '';
    const objects = {
      personId: last,
      purpose: 'suggest-positions',
      wording: 2,
      decidedBy: 'self',
      manner: 'read-aloud',
    } as const;
    await house.done(recordConsent, { ...objects, answer: 'withdrawn' }, clerk);
    expect((await told()).total).toBe(10);
    await house.done(recordConsent, { ...objects, answer: 'given' }, clerk);
    expect((await told()).total).toBe(11);
  });
});

describe('a question', () => {
  it('is answered with yes: a referral is made and the name appears, and a neighbour sees none of it', async () => {
    const { id } = await house.done(askToMeet, { positionId, code: await firstCode() }, hr);
    const personId = await askedPerson(id);
    const before = await told();
    expect([before.total, before.questions.map(({ state }) => state)]).toEqual([10, ['open']]);
    expect(JSON.stringify(before)).not.toMatch(/测试/);

    const seeker = seekerOf(personId);
    const mine = await house.done(myAsked, {}, seeker);
    expect(mine.asked).toMatchObject([
      { employer: '甲厂', position: '包装工', state: 'open', dueOn: '2024-06-10' },
    ]);
    const stranger = seekerOf(people.find((one) => one !== personId) ?? '');
    expect(await code(answerAsk, { approachId: id, answer: 'yes' }, stranger)).toBe('no-such-record');
    const helper: Actor = { ...seeker, capacity: 'helper' };
    expect(await code(answerAsk, { approachId: id, answer: 'yes' }, helper)).toBe('helper-may-not-consent');
    const { referralId } = await house.done(answerAsk, { approachId: id, answer: 'yes' }, seeker);

    const after = await told();
    expect(after.questions).toMatchObject([{ state: 'agreed', referralId }]);
    const opened = await house.done(openReferred, { referralId: referralId ?? '' }, hr);
    expect(opened.name).toMatch(/^测试某/);
    expect(await code(openReferred, { referralId }, rival)).toBe('no-such-record');
    expect(await code(answerAsk, { approachId: id, answer: 'no' }, seeker)).toBe('asked.over');
    const { rows } = await sql<{ action: string }>`
      select distinct action from audit_event where subject_id = ${personId} and action like 'recruiting.%'`.execute(
      house.t.adminDb,
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['recruiting.ask-to-meet', 'recruiting.open-referred']),
    );
  });

  it('is answered with no: nothing is shown, and the same is not asked again', async () => {
    const asked = await firstCode();
    const { id } = await house.done(askToMeet, { positionId, code: asked }, hr);
    const seeker = seekerOf(await askedPerson(id));
    await house.done(answerAsk, { approachId: id, answer: 'no' }, seeker);
    const after = await told();
    expect(after.questions[0]).toMatchObject({ state: 'declined', referralId: null });
    expect(after.rows.map((row) => row.code)).not.toContain(asked);
    expect(await code(askToMeet, { positionId, code: asked }, hr)).toBe('asked.gone');
  });

  it('waits for the clerk of the region, who records what the person said', async () => {
    const { id } = await house.done(askToMeet, { positionId, code: await firstCode() }, hr);
    const waiting = async (actor: Actor) =>
      (await house.done(openWorklist, { kind: 'recruiting.asks' }, actor)).rows.map((row) => row.href);
    expect(await waiting(clerk)).toEqual([`/asks/${id}`]);
    expect(await waiting(actorIn('350203'))).toEqual([]);
    expect(await code(openAsk, { approachId: id }, actorIn('350203'))).toBe('no-such-record');
    expect(await code(answerAskFor, { approachId: id, answer: 'yes' }, clerk)).toBe('required');
    const said = { approachId: id, answer: 'yes', manner: 'by-phone' } as const;
    const { referralId } = await house.done(answerAskFor, said, clerk);
    expect(referralId).not.toBe(null);
    expect(await waiting(clerk)).toEqual([]);
  });

  it('may be taken back, and runs out on its day', async () => {
    const { id } = await house.done(askToMeet, { positionId, code: await firstCode() }, hr);
    expect(await code(withdrawAsk, { approachId: id }, rival)).toBe('no-such-record');
    expect(await code(withdrawAsk, { approachId: id }, hr)).toBe('done');
    const other = await house.done(askToMeet, { positionId, code: await firstCode() }, hr);
    const seeker = seekerOf(await askedPerson(other.id));
    now = new Date(NOW.getTime() + 9 * 86_400_000);
    expect(await code(answerAsk, { approachId: other.id, answer: 'yes' }, seeker)).toBe('asked.over');
    expect((await told()).questions.find((one) => one.id === other.id)?.state).toBe('expired');
    expect(await house.done(expireAsks, {}, systemActor('job'))).toEqual({ expired: 1 });
    expect(await house.done(expireAsks, {}, systemActor('job'))).toEqual({ expired: 0 });
  });

  it('nobody is told of when too few are left', async () => {
    await sql`update job_need set wants_work = false where person_id <> all (${people.slice(0, 6)}::uuid[])`.execute(
      house.t.adminDb,
    );
    expect((await told()).total).toBe(0);
  });
});
