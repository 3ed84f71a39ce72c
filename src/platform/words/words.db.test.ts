import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../test/house/house.ts';
import { recordNeed } from '../../modules/people/actions/need.ts';
import { proposeWords } from '../../modules/people/queries/propose-words.ts';
import { createPosition } from '../../modules/positions/index.ts';
import { openPosition } from '../../modules/positions/queries/open.ts';
import { unknownWords } from '../../modules/positions/vocabulary/unknown.ts';
import { dispatch } from '../action/index.ts';
import { deliverAll } from '../event/worker.ts';
import { addWord, withdrawWord } from './actions.ts';
import { addedWords, listWords, tryWords } from './queries.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());
beforeEach(() => sql`truncate added_word, position cascade`.execute(house.t.adminDb));

const clerk = actorIn('350102');
const city = actorIn('350100', 'city_officer');
const otherCity = actorIn('350200', 'city_officer');
const province = actorIn('350000', 'province_officer');
const WORD = { word: '小鈴鐺', means: '电话沟通', reason: '本地岗位常这么写' };

const add = (more: object = {}, actor = city) =>
  dispatch(house.app.floor, addWord, { ...WORD, ...more }, actor);
const withdraw = (wordId: string, actor = city) =>
  dispatch(house.app.floor, withdrawWord, { wordId, reason: '写错了' }, actor);
const skillsIn = async (text: string) =>
  (await house.done(tryWords, { text }, city)).skills.map(({ name }) => name);
const position = (more: object = {}) =>
  house.done(
    createPosition,
    { title: '接线员', form: 'FULL_TIME', region: '350102', ...more } as never,
    clerk,
  );
const codeOf = async (work: ReturnType<typeof add> | ReturnType<typeof withdraw>) => {
  const outcome = await work;
  if (outcome.ok) return 'done';
  return outcome.problem.fields?.[0]?.code ?? outcome.problem.code;
};

describe('a word that an officer adds', () => {
  it('is known at once everywhere, in any script, and no more after it was withdrawn', async () => {
    expect(await skillsIn('会用小铃铛')).toEqual([]);
    const { id } = await house.done(addWord, WORD, city);
    expect(await skillsIn('会用小鈴鐺')).toEqual(['电话沟通']);
    expect((await house.done(listWords, { text: '小铃铛' }, otherCity)).rows).toMatchObject([
      { name: '电话沟通' },
    ]);
    expect(await codeOf(withdraw(id))).toBe('done');
    expect(await skillsIn('会用小铃铛')).toEqual([]);
    expect(await codeOf(withdraw(id))).toBe('words.not-yours-or-gone');
    expect(await house.done(addedWords, {}, province)).toMatchObject([
      { word: '小铃铛', reason: '本地岗位常这么写', withdraw_reason: '写错了', added_on: '2024-06-03' },
    ]);
  });

  it('stands once, and means one thing', async () => {
    const first = await house.done(addWord, WORD, city);
    const again = await house.done(addWord, WORD, otherCity);
    expect(again.id).toBe(first.id);
    expect(await codeOf(add({ means: '销售' }))).toBe('words.already-means');
  });

  it.each([
    [{ means: '没有这个' }, 'words.no-such-meaning'],
    [{ word: '！！' }, 'words.no-letters'],
    [{ word: '老王13800000000' }, 'words.number'],
    [{ word: '電話溝通' }, 'words.same-as-name'],
    [{ reason: ' ' }, 'invalid-value'],
  ])('is refused: %j', async (more, code) => {
    const said = await codeOf(add(more));
    expect(code === 'invalid-value' ? said !== 'done' : said === code).toBe(true);
  });

  it('is withdrawn by its own region or the province alone, and added by officers alone', async () => {
    const { id } = await house.done(addWord, WORD, city);
    expect(await codeOf(withdraw(id, otherCity))).toBe('words.not-yours-or-gone');
    expect(await codeOf(withdraw(id, province))).toBe('done');
    expect(await codeOf(add({}, clerk))).toBe('role-may-not');
  });

  it('rewrites no row, neither when it comes nor when it goes', async () => {
    const { id } = await position({ skills: ['小铃铛', '打字', '电话沟通'] });
    const personId = await person(house, '350102', 31);
    await house.done(recordNeed, { personId, wantsWork: 'yes', skills: '小铃铛、打字' } as never, clerk);
    const rows = async () => {
      await deliverAll(house.app.floor);
      const { rows: needs } = await sql<{ skills: string[] }>`
        select skills from job_need where person_id = ${personId}`.execute(house.t.adminDb);
      return [
        (await house.done(openPosition, { positionId: id }, clerk)).skills,
        needs.map((row) => row.skills),
      ];
    };
    const before = await rows();
    expect(before).toEqual([['小铃铛', '打字', '电话沟通'], [['小铃铛', '打字']]]);
    const { id: wordId } = await house.done(addWord, WORD, city);
    expect(await rows()).toEqual(before);
    await withdraw(wordId);
    expect(await rows()).toEqual(before);
  });

  it('leaves no word in the trail', async () => {
    await house.done(addWord, WORD, city);
    const { rows } = await sql<{ all: string }>`
      select coalesce(string_agg(row_to_json(a)::text, ''), '') as all from audit_event a`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.all).not.toContain('铃铛');
  });
});

describe('words nobody knows', () => {
  it('are listed by how many positions name them, within the region', async () => {
    await position({ skills: ['工夫茶摆盘', '打字'] });
    await position({ title: '奇怪岗', skills: ['工夫茶摆盘'] });
    const { rows } = await house.done(unknownWords, { kind: 'skill' }, city);
    expect(rows).toMatchObject([{ word: '工夫茶摆盘', positions: 2 }]);
    expect((await house.done(unknownWords, { kind: 'title' }, city)).rows.map(({ word }) => word)).toContain(
      '奇怪岗',
    );
    expect((await house.done(unknownWords, {}, otherCity)).total).toBe(0);
    await house.done(addWord, { word: '工夫茶摆盘', means: '茶艺', reason: '本地说法' }, city);
    expect((await house.done(unknownWords, { kind: 'skill' }, city)).total).toBe(0);
  });
});

describe('words of what an employer handed in', () => {
  it('are listed before anybody publishes the position', async () => {
    const { id } = await position({ skills: ['榫卯打磨'] });
    await sql`update position set state = 'submitted' where id = ${id}`.execute(house.t.adminDb);
    const { rows } = await house.done(unknownWords, { kind: 'skill' }, city);
    expect(rows.map(({ word }) => word)).toEqual(['榫卯打磨']);
  });
});

describe('what is proposed', () => {
  it('for free words about a person, and nothing for exact ones', async () => {
    const free = await house.done(
      proposeWords,
      { occupations: '淘寶客服、收银员', skills: '客服、会做帐和报表' },
      clerk,
    );
    expect(free.occupations.map(({ written, choices }) => [written, choices[0]?.code])).toEqual([
      ['淘寶客服', '4-04-05-03'],
    ]);
    expect(free.skills).toMatchObject([
      { written: '会做帐和报表', found: [{ name: '会计' }, { name: '统计' }] },
    ]);
  });

  it('for a position: occupations with their words, and skills that its text asks for', async () => {
    const { id } = await position({
      title: '淘宝客服',
      description: '会打字，英语不作要求',
      skills: ['excel表格'],
    });
    const open = await house.done(openPosition, { positionId: id }, clerk);
    expect(open.skills).toEqual(['excel']);
    expect(open.suggestions[0]).toMatchObject({ code: '4-04-05-03', why: ['淘宝客服'] });
    expect(open.skillsFound.map(({ name }) => name)).toEqual(['客户服务', '打字']);
  });
});
