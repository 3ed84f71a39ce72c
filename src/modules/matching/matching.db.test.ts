import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../test/house/house.ts';
import { dispatch } from '../../platform/action/index.ts';
import { recordConsent } from '../people/index.ts';
import { excludePair } from './actions/exclude.ts';
import { readmitPair } from './actions/readmit.ts';
import { anyPersons, anyPositions } from './engine/testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from './engine/testing/lines.ts';
import { oracleFits, oracleMatch } from './engine/testing/oracle.ts';
import { addPersonTo, addPositionTo, type More } from './register.fixture.ts';
import { explain } from './queries/explain.ts';
import { personsForPosition } from './queries/persons-for-position.ts';
import { myPositions, positionsForPerson } from './queries/positions-for-person.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql`truncate person, position cascade`.execute(house.t.adminDb);
});

const addPerson = (line: PersonLine, more?: More) => addPersonTo(house, line, more);
const addPosition = (line: PositionLine, more?: Record<string, unknown>) => addPositionTo(house, line, more);

const province = actorIn('350000', 'province_officer');
const clerk = actorIn('350102');

/** In the register a county is always known. */
const living = (line: PersonLine): PersonLine => ({
  ...line,
  region: line.region.endsWith('00') ? '350102' : line.region,
});
/** A position known by its city alone may lie in the county of somebody who stays there. */
const meeting = (p: PersonLine, j: PositionLine): PersonLine =>
  j.region.endsWith('00') ? { ...p, commute: 'city' } : p;

test('both directions agree with the oracle on what the register and the bank hold', async () => {
  const runs = fc.sample(fc.tuple(anyPersons, anyPositions), { numRuns: 6, seed: 20221031 });
  for (const [people, positions] of runs) {
    const persons = people.map(living);
    await sql`truncate person, position cascade`.execute(house.t.adminDb);
    const personIds: string[] = [];
    for (const line of persons) personIds.push(await addPerson(line));
    const positionIds: string[] = [];
    for (const line of positions) positionIds.push(await addPosition(line));
    const expected = (p: PersonLine, j: PositionLine) => oracleMatch(meeting(p, j), j, positions);
    const fit = (p: PersonLine, j: PositionLine) => oracleFits(meeting(p, j), j);

    for (const [i, p] of persons.entries()) {
      const best = positions
        .filter((j) => fit(p, j))
        .toSorted((a, b) => expected(p, b).score - expected(p, a).score);
      const answer = await house.done(positionsForPerson, { personId: personIds[i] ?? '' }, province);
      expect(answer.fitting).toBe(best.length);
      expect(answer.suggestions.map((s) => [s.position.title, s.score, s.bridgedBy, s.notAssessed])).toEqual(
        best
          .slice(0, 20)
          .map((j) => [j.id, expected(p, j).score, expected(p, j).bridged, expected(p, j).confirm]),
      );
    }
    for (const [n, j] of positions.entries()) {
      const best = persons
        .filter((p) => fit(p, j))
        .toSorted((a, b) => expected(b, j).score - expected(a, j).score);
      const answer = await house.done(personsForPosition, { positionId: positionIds[n] ?? '' }, province);
      expect(answer.suggestions.map((s) => [s.person.id, s.score])).toEqual(
        best.map((p) => [personIds[persons.indexOf(p)], expected(p, j).score]),
      );
    }
  }
});

describe('who is looked at', () => {
  test('people of the clerk, and of those who said that they want work; names are masked', async () => {
    const own = await addPerson(personLine({ id: '某明' }));
    await addPerson(personLine({ id: '无意愿' }), { wantsWork: false });
    await addPerson(personLine({ id: '没登记' }), { without: ['need'] });
    await addPerson(personLine({ id: '外地', region: '350203' }));
    const positionId = await addPosition(positionLine({ region: '350203', form: 'REMOTE' }));
    const { suggestions, fitting } = await house.done(personsForPosition, { positionId }, clerk);
    expect([fitting, suggestions.map((s) => s.person.id)]).toEqual([1, [own]]);
    expect(suggestions[0]?.person).toMatchObject({
      name: '测*明',
      spokenName: '测某明',
      age: 34,
      region: '福州市鼓楼区',
    });
  });

  test('a person of another region looks absent', async () => {
    const personId = await addPerson(personLine({ region: '350203' }));
    const outcome = await dispatch(house.app.floor, positionsForPerson, { personId }, clerk);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('positions open on the day with a place left, of every region that may be reached', async () => {
    const personId = await addPerson(personLine({ commute: 'city' }));
    const open = await addPosition(positionLine({ id: '招人', region: '350103' }));
    const remote = await addPosition(positionLine({ id: '居家', region: '350203', form: 'REMOTE' }));
    await addPosition(positionLine({ id: '平潭', region: '350128' }));
    await addPosition(positionLine({ id: '草稿' }), { state: 'draft' });
    await addPosition(positionLine({ id: '关了' }), { state: 'closed' });
    await addPosition(positionLine({ id: '招满' }), { filled: 1 });
    await addPosition(positionLine({ id: '过期' }), { closes_on: '2024-06-02' });
    await addPosition(positionLine({ id: '没到' }), { opens_on: '2024-06-04' });
    const last = await addPosition(positionLine({ id: '最后一天' }), { closes_on: '2024-06-03' });
    const answer = await house.done(positionsForPerson, { personId }, clerk);
    expect(answer.suggestions.map((s) => s.position.id)).toEqual([last, open, remote]);
    expect([answer.open, answer.fitting]).toEqual([4, 3]);
  });

  test('the person sees the same for themselves', async () => {
    const personId = await addPerson(personLine());
    const positionId = await addPosition(positionLine());
    const seeker = { ...actorIn('350102', 'seeker'), personId };
    const answer = await house.done(myPositions, {}, seeker);
    expect(answer.suggestions.map((s) => s.position.id)).toEqual([positionId]);
  });

  test('more people than one batch are all looked at', async () => {
    const positionId = await addPosition(positionLine({ skills: ['客服'] }));
    await sql`insert into person (city, id, region_key, region_code, resident_id_enc, resident_id_bidx, sex, birth_date)
      select 3501, gen_random_uuid(), 350102000000, '350102', int4send(n), int4send(n), 'M', '1980-01-01'
      from generate_series(1, 5200) n`.execute(house.t.adminDb);
    await sql`insert into person_profile (city, id, person_id, region_key, name, source, observed_on)
      select city, gen_random_uuid(), id, region_key, '甲乙', 'sample', '2024-01-01' from person`.execute(
      house.t.adminDb,
    );
    await sql`insert into job_need (city, id, person_id, region_key, wants_work, registered_on, source)
      select city, gen_random_uuid(), id, region_key, true, '2024-01-01', 'sample' from person`.execute(
      house.t.adminDb,
    );
    const best = await addPerson(personLine({ skills: ['客服'] }));
    const answer = await house.done(personsForPosition, { positionId, top: 3 }, clerk);
    expect([answer.fitting, answer.suggestions.length, answer.suggestions[0]?.person.id]).toEqual([
      5201,
      3,
      best,
    ]);
  });
});

test('what is not known excludes nothing, and is listed to be confirmed', async () => {
  const personId = await addPerson(personLine(), { without: ['abilities', 'need', 'education'] });
  const unknown = { education: null, occupation: null, wage_high: null, demands: null, demands_known: false };
  await addPosition(positionLine({ region: '350100' }), unknown);
  await addPosition(positionLine({ education: 5, demands: { stand: 3 } }));
  const answer = await house.done(positionsForPerson, { personId }, clerk);
  expect(answer.confirm).toEqual([
    '还没做能力评估。评估后再看会更准。',
    '还不知道学历。',
    '还没说想要多少工资。',
    '还没说愿意去多远的地方上班。',
    '还没说想做什么职业。',
  ]);
  const [known, vague] = answer.suggestions;
  expect(known?.confirm).toEqual([
    '还没做能力评估。评估后再看会更准。',
    '还没说想要多少工资。',
    '还没说想做什么职业。',
    '还不知道学历，岗位要求本科。',
    '还不知道能不能站着干活，这份工作经常需要。',
  ]);
  expect(vague?.confirm).toEqual(
    expect.arrayContaining([
      '单位还没说这份工作要用到哪些能力。',
      '工资还没说清楚。',
      '只知道工作在哪个市，不知道在哪个县区。',
      '还没定这份工作属于哪种职业。',
      '单位还没说要什么学历。',
    ]),
  );
});

test('category and grade of disability change nothing, in either direction', async () => {
  const line = personLine({ abilities: { stand: 3 }, skills: ['客服'], minWage: 2000 });
  const personId = await addPerson(line, { category: 1, grade: 1 });
  const positionId = await addPosition(
    positionLine({ skills: ['客服', '打字'], demands: { stand: 2, walk: 1 } }),
  );
  const both = async () => [
    await house.done(positionsForPerson, { personId }, clerk),
    await house.done(personsForPosition, { positionId }, clerk),
  ];
  const before = await both();
  for (const [category, grade] of [
    [6, 4],
    [7, 2],
    [2, 1],
  ]) {
    await sql`update certificate set category = ${category}, grade = ${grade}`.execute(house.t.adminDb);
    expect(await both()).toEqual(before);
  }
});

test('a no of either side takes the pair out, in both directions, until it is withdrawn', async () => {
  const personId = await addPerson(personLine());
  const positionId = await addPosition(positionLine({ id: '收银员' }));
  const pair = { personId, positionId };
  const shown = async () => [
    (await house.done(positionsForPerson, { personId }, clerk)).suggestions.length,
    (await house.done(personsForPosition, { positionId }, clerk)).suggestions.length,
  ];
  expect(await shown()).toEqual([1, 1]);
  expect(await house.done(excludePair, { ...pair, saidBy: 'employer' }, clerk)).toEqual({ excluded: true });
  expect(await house.done(excludePair, { ...pair, saidBy: 'person' }, clerk)).toEqual({ excluded: false });
  expect(await shown()).toEqual([0, 0]);
  const { excluded } = await house.done(positionsForPerson, { personId }, clerk);
  expect(excluded).toEqual([
    { positionId, title: '收银员', saidBy: 'employer', reason: null, undoUntil: null },
  ]);
  expect((await house.done(explain, pair, clerk)).obstacles).toEqual(['单位说过不合适']);
  await house.done(readmitPair, pair, clerk);
  expect(await shown()).toEqual([1, 1]);
  const again = await dispatch(house.app.floor, readmitPair, pair, clerk);
  expect(again).toMatchObject({ ok: false, problem: { code: 'nothing-excluded' } });
});

test('who objected to suggestions gets none and is suggested to nobody', async () => {
  const personId = await addPerson(personLine());
  const positionId = await addPosition(positionLine());
  const say = (answer: 'given' | 'withdrawn') =>
    house.done(
      recordConsent,
      { personId, purpose: 'suggest-positions', wording: 2, answer, manner: 'by-phone' },
      clerk,
    );
  const shown = async () => {
    const of = await house.done(positionsForPerson, { personId }, clerk);
    const to = await house.done(personsForPosition, { positionId }, clerk);
    return [of.objected, of.fitting, of.suggestions.length, to.fitting, to.suggestions.length];
  };
  expect(await shown()).toEqual([false, 1, 1, 1, 1]);
  await say('withdrawn');
  expect(await shown()).toEqual([true, 0, 0, 0, 0]);
  await say('given');
  expect(await shown()).toEqual([false, 1, 1, 1, 1]);
});

test('explains a fit with its reasons, and a misfit with what stands between', async () => {
  const personId = await addPerson(personLine({ education: 1, minWage: 5000, abilities: { stand: 1 } }));
  const wrong = await addPosition(positionLine({ region: '350203', education: 4, demands: { stand: 3 } }), {
    state: 'closed',
  });
  expect(
    await house.done(explain, { personId, positionId: wrong }, { ...clerk, scope: province.scope }),
  ).toMatchObject({
    fits: false,
    reasons: [],
    obstacles: [
      '岗位现在不招人',
      '这个岗位要求到别的市上班，也不能在家做',
      '这个岗位的工资最高 4000 元，登记的最低工资是 5000 元',
      '这个岗位要求大专，登记的是小学',
      '这个岗位要求站着干活（经常需要），单位还没有写能帮上忙的便利',
    ],
  });
  const right = await addPosition(positionLine({ wage: [5000, 6000] }));
  const answer = await house.done(explain, { personId, positionId: right }, clerk);
  expect([answer.fits, answer.obstacles, answer.reasons[0]]).toEqual([
    true,
    [],
    '工资每月 5000 到 6000 元，够想要的 5000 元。',
  ]);
});
