import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { recordConsent } from '../../people/index.ts';
import { excludePair } from '../actions/exclude.ts';
import { anyPersons, anyPositions } from '../engine/testing/arbitraries.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from '../engine/testing/lines.ts';
import { sayUnfit } from '../actions/unfit.ts';
import { dropEffect } from '../push/feedback/actions.ts';
import { explain } from '../queries/explain.ts';
import { personsForPosition } from '../queries/persons-for-position.ts';
import { positionsForPerson } from '../queries/positions-for-person.ts';
import { addPersonTo, addPositionTo, type More } from '../register.fixture.ts';
import { myWhyNot, whyNot } from './queries.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(async () => {
  await sql`truncate person, position cascade`.execute(house.t.adminDb);
});

const province = actorIn('350000', 'province_officer');
const clerk = actorIn('350102');

async function pair(p: Partial<PersonLine>, j: Partial<PositionLine>, more: More = {}, state = {}) {
  const personId = await addPersonTo(house, personLine(p), more);
  const positionId = await addPositionTo(house, positionLine(j), state);
  return { personId, positionId };
}

const living = (line: PersonLine): PersonLine => ({
  ...line,
  region: line.region.endsWith('00') ? '350102' : line.region,
});

describe('one pair', () => {
  test('names the first obstacle, all of them, and the smallest change with who makes it and where', async () => {
    const ids = await pair(
      { minWage: 5000, education: 2, abilities: { walk: 1, climb_stairs: 1 } },
      { region: '350103', education: 3, demands: { walk: 3, climb_stairs: 2 } },
      {},
      { state: 'closed' },
    );
    const answer = await house.done(whyNot, ids, province);
    expect(answer.state).toBe('blocked');
    expect(answer.obstacles.map(({ kind }) => kind)).toEqual([
      'closed',
      'reach',
      'wage',
      'education',
      'ability',
    ]);
    expect(answer.obstacles[0]?.text).toBe('岗位现在不招人。');
    expect(answer.smallest?.map(({ text, who, href }) => [text, who, href])).toEqual([
      ['单位重新开始招人。', 'employer', `/positions/${ids.positionId}`],
      ['本人愿意去全市上班，不只在本县区。', 'you', `/people/${ids.personId}/need`],
      ['单位把最高工资从 4000 元提到 5000 元。', 'employer', `/positions/${ids.positionId}`],
      ['单位把学历要求从高中或中专改成初中。', 'employer', `/positions/${ids.positionId}`],
      ['单位提供轮椅通道或电梯，帮上“上下楼梯”“走路”。', 'employer', `/positions/${ids.positionId}`],
    ]);
    expect(answer.ways.map(({ changes }) => changes.length)).toEqual([1, 1, 2, 2, 2]);
  });

  test('an assessment of more than two years ago is looked at again; the law page names the months', async () => {
    const told = async (assessedOn: string) => {
      const ids = await pair({ abilities: { stand: 1 } }, { demands: { stand: 3 } }, { assessedOn });
      return house.done(whyNot, ids, clerk);
    };
    expect((await told('2022-06-02')).smallest?.map(({ kind }) => kind)).toEqual(['reassess']);
    const fresh = await told('2022-06-03');
    expect([fresh.smallest, fresh.stuck.length]).toEqual([null, 1]);
  });

  test('a no and an objection are told, and who takes them back', async () => {
    const ids = await pair({}, {});
    await house.done(excludePair, { ...ids, saidBy: 'employer' }, clerk);
    await house.done(
      recordConsent,
      {
        personId: ids.personId,
        purpose: 'suggest-positions',
        wording: 2,
        answer: 'withdrawn',
        manner: 'by-phone',
      },
      clerk,
    );
    const answer = await house.done(whyNot, ids, clerk);
    expect(answer.obstacles.map(({ text }) => text)).toEqual(['单位说过不合适。', '本人说过不要推荐岗位。']);
    expect(answer.smallest?.map(({ who }) => who)).toEqual(['employer', 'you']);
  });

  test('what was said of other positions is told as such, and taken back by the person alone', async () => {
    const ids = await pair({ minWage: 2000 }, { wage: [3000, 3200] });
    const other = await addPositionTo(house, positionLine({ id: '工资低', wage: [3100, 3200] }));
    const seeker = { ...actorIn('350102', 'seeker'), personId: ids.personId };
    await house.done(sayUnfit, { positionId: other, reason: 'low-wage' }, seeker);
    const first = await house.done(positionsForPerson, { personId: ids.personId }, clerk);
    expect(first.suggestions).toEqual([]);
    const answer = await house.done(myWhyNot, { positionId: ids.positionId }, seeker);
    expect(answer.obstacles.map(({ kind }) => kind)).toEqual(['feedback']);
    expect(answer.smallest?.map(({ who, text }) => [who, text])).toEqual([
      ['you', '你说，这一类岗位可以再推荐。'],
    ]);
    await house.done(dropEffect, { reason: 'low-wage' }, seeker);
    expect((await house.done(myWhyNot, { positionId: ids.positionId }, seeker)).state).toBe('shown');
  });

  test('one that fits but stands behind the twenty says which part lies behind, and what lifts it', async () => {
    const personId = await addPersonTo(
      house,
      personLine({ occupations: ['4-04-05-03'], forms: ['FULL_TIME'] }),
    );
    for (let i = 0; i < 20; i++) await addPositionTo(house, positionLine({ id: `前 ${i}` }));
    const positionId = await addPositionTo(house, positionLine({ form: 'FLEXIBLE' }));
    const answer = await house.done(whyNot, { personId, positionId }, clerk);
    expect(answer.state).toBe('behind');
    expect(answer.standing).toMatchObject({
      place: null,
      shown: 20,
      fitting: 21,
      score: 6200,
      last: 7000,
      behind: [{ name: '上班方式', own: 0, theirs: 800, short: 800 }],
      lifts: { yours: ['本人把“弹性工时”放在最想要的上班方式。'], employers: null },
    });
    const first = await house.done(positionsForPerson, { personId }, clerk);
    const shown = await house.done(
      whyNot,
      { personId, positionId: first.suggestions[0]?.position.id ?? '' },
      clerk,
    );
    expect([shown.state, shown.standing?.place, shown.obstacles]).toEqual(['shown', 1, []]);
  });

  test('the person reads it about themselves; a clerk of elsewhere finds nobody', async () => {
    const ids = await pair({ minWage: 9000 }, {});
    const seeker = { ...actorIn('350102', 'seeker'), personId: ids.personId };
    const own = await house.done(myWhyNot, { positionId: ids.positionId }, seeker);
    expect(own.ways[0]?.changes.map(({ text }) => text)).toEqual([
      '单位把最高工资从 4000 元提到 9000 元。',
      '你把最低工资从 9000 元改成 4000 元。',
    ]);
    const outcome = await dispatch(house.app.floor, whyNot, ids, actorIn('350203'));
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });

  test('what is missing comes with how to get it: certificate, skills, accommodations', async () => {
    const ids = await pair(
      { skills: ['客户服务'], abilities: { walk: 4 } },
      { occupation: '4-07-05-01', skills: ['客户服务', '缝纫'], demands: { walk: 2, use_screen: 2 } },
    );
    const { lacks, suggestion } = await house.done(whyNot, ids, clerk);
    expect(lacks.map(({ kind, keys, ask }) => [kind, keys, ask])).toEqual([
      ['licence', ['保安员证'], []],
      ['skill', ['缝纫'], []],
      ['not-assessed', ['use_screen'], ['screen_reader', 'magnifier']],
    ]);
    expect(suggestion?.sharedSkills).toEqual(['客户服务']);
    expect(lacks[1]?.how[0]).toBe('可以参加“安全保护服务人员”方面的职业技能培训。');
  });
});

test('category and grade change nothing, bit for bit, in suggestions, explanations and why not', async () => {
  const runs = fc.sample(
    fc.tuple(anyPersons, anyPositions, fc.infiniteStream(fc.integer({ min: 1, max: 7 }))),
    {
      numRuns: 3,
      seed: 20221031,
    },
  );
  let answers = 0;
  for (const [people, positions, categories] of runs) {
    await sql`truncate person, position cascade`.execute(house.t.adminDb);
    const personIds: string[] = [];
    for (const line of people.slice(0, 4)) personIds.push(await addPersonTo(house, living(line)));
    const positionIds: string[] = [];
    for (const line of positions.slice(0, 6)) positionIds.push(await addPositionTo(house, line));
    const all = async () => {
      const told: unknown[] = [];
      const shown = new Map<string, string[]>();
      for (const personId of personIds) {
        const answer = await house.done(positionsForPerson, { personId }, province);
        shown.set(
          personId,
          answer.suggestions.map(({ position }) => position.id),
        );
        told.push(answer);
      }
      for (const positionId of positionIds) {
        told.push(await house.done(personsForPosition, { positionId }, province));
        for (const personId of personIds) {
          const answer = await house.done(whyNot, { personId, positionId }, province);
          expect(answer.state === 'shown').toBe(shown.get(personId)?.includes(positionId));
          told.push(answer, await house.done(explain, { personId, positionId }, province));
        }
      }
      answers += told.length;
      return JSON.stringify(told);
    };
    const before = await all();
    for (const id of personIds) {
      const category = categories.next().value;
      await sql`update certificate set category = ${category}, grade = ${1 + (category % 4)} where person_id = ${id}`.execute(
        house.t.adminDb,
      );
    }
    expect(await all()).toBe(before);
    await sql`delete from certificate`.execute(house.t.adminDb);
    expect(await all()).toBe(before);
  }
  expect(answers).toBeGreaterThan(200);
});
