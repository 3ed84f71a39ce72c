import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerEmployer } from '../src/modules/employers/index.ts';
import { registerPerson } from '../src/modules/people/actions/register.ts';
import { updateProfile } from '../src/modules/people/actions/profile.ts';
import { createPosition } from '../src/modules/positions/index.ts';
import type { Actor } from '../src/platform/access/actor.ts';
import { dispatch } from '../src/platform/action/index.ts';
import { completeSearch } from '../src/platform/search/complete.ts';
import { findEverywhere } from '../src/platform/search/find.ts';
import { actorIn, openHouse, residentId, type House } from './house/house.ts';

const TOWNSHIP = '350102001';
const clerk = actorIn('350102');
const neighbour = actorIn('350203');
let house: House;
const ids = new Map<string, string>();

async function register(name: string, n: number, phone?: string, region = TOWNSHIP): Promise<void> {
  const number = residentId(n, '19880808');
  const input = { residentId: number, certificateNo: `${number}43`, region, name, phone };
  ids.set(name, (await house.done(registerPerson, input, actorIn(region.slice(0, 6)))).id);
}

beforeAll(async () => {
  house = await openHouse();
  await register('单小红', 301, '15412345678');
  await register('曾晓明', 302, '15400005678');
  await register('张晓明', 303, '0591-8765-4321');
  await register('张小铭', 304, '15400001111', '350203');
  await house.done(
    registerEmployer,
    { region: '350102', usci: '91350199MA2TEXT08U', name: '福州榕树食品有限公司' },
    clerk,
  );
  await house.done(createPosition, { title: '食品包装工', region: TOWNSHIP, form: 'FULL_TIME' }, clerk);
}, 120_000);
afterAll(() => house?.close());

const find = async (text: string, actor: Actor = clerk) => {
  const { groups } = await house.done(findEverywhere, { text }, actor);
  return groups.flatMap((group) => group.hits.map((hit) => hit.title));
};

describe('a person', () => {
  it.each([
    ['the beginning of the name', '张', ['张晓明']],
    ['the whole name', '曾晓明', ['曾晓明']],
    ['pinyin, the surname as a surname', 'shanxiao', ['单小红']],
    ['pinyin with blanks and capitals', 'Zeng Xiao', ['曾晓明']],
    ['first letters', 'zxm', ['曾晓明', '张晓明']],
    ['the resident number', residentId(301, '19880808'), ['单小红']],
    ['the certificate number', `${residentId(303, '19880808')}43`, ['张晓明']],
    ['the mobile number', '154 1234 5678', ['单小红']],
    ['the end of a mobile number', '5678', ['曾晓明', '单小红']],
    ['the end of a fixed line', '4321', ['张晓明']],
  ])('is found by %s', async (_by, text, names) => {
    expect((await find(text)).toSorted()).toEqual(names.toSorted());
  });

  it('is not found by those who do not serve the region', async () => {
    expect(await find('zxm', neighbour)).toEqual(['张小铭']);
    expect(await find(residentId(301, '19880808'), neighbour)).toEqual([]);
    expect(await find('5678', neighbour)).toEqual([]);
  });

  it('is told apart by birth year, place and masked number, and no number stands in full', async () => {
    const { groups } = await house.done(findEverywhere, { text: '单小红' }, clerk);
    const [hit] = groups[0]?.hits ?? [];
    expect(hit?.facts.map((f) => f.text).join(' ')).toMatch(/1988 年出生 福州市鼓楼区鼓东街道 \S+\*/);
    expect(JSON.stringify(groups)).not.toContain(residentId(301, '19880808'));
    expect(JSON.stringify(groups)).not.toContain('15412345678');
  });

  it('is found by the new name and number after a change, and no longer by the old', async () => {
    await house.done(
      updateProfile,
      { personId: ids.get('单小红') ?? '', name: '仇小红', phone: '15412349999' },
      clerk,
    );
    expect(await find('shanxiaohong')).toEqual([]);
    expect(await find('qxh')).toEqual(['仇小红']);
    expect(await find('9999')).toEqual(['仇小红']);
    expect(await find('5678')).toEqual(['曾晓明']);
  });
});

describe('an employer or a position', () => {
  it.each([
    ['a part of the name', '榕树', ['福州榕树食品有限公司']],
    ['a part of its pinyin', 'rongshu', ['福州榕树食品有限公司']],
    ['first letters', 'rssp', ['福州榕树食品有限公司']],
    ['the credit code', '91350199ma2text08u', ['福州榕树食品有限公司']],
    ['a word in both', '食品', ['福州榕树食品有限公司', '食品包装工']],
    ['wildcards taken as letters', '%', []],
  ])('is found by %s', async (_by, text, titles) => {
    expect(await find(text)).toEqual(titles);
  });
});

it.each(['', ' ', 'z', '12'])('asks for more than “%s”', async (text) => {
  expect(await dispatch(house.app.floor, findEverywhere, { text }, clerk)).toMatchObject({
    ok: false,
    problem: { fields: [{ path: 'text', code: 'search-too-short' }] },
  });
});

it('is for staff alone', async () => {
  for (const role of ['seeker', 'auditor', 'system_admin'] as const)
    expect(
      await dispatch(house.app.floor, findEverywhere, { text: '张' }, actorIn('350102', role)),
    ).toMatchObject({
      problem: { code: 'role-may-not' },
    });
});

it('shows 50 of a kind and says that there are more', async () => {
  for (let n = 0; n < 51; n++)
    await house.done(createPosition, { title: `缝纫工${n}`, region: TOWNSHIP, form: 'REMOTE' }, clerk);
  const { groups } = await house.done(findEverywhere, { text: '缝纫' }, clerk);
  expect(groups.map(({ hits, more }) => [hits.length, more])).toEqual([[50, true]]);
});

describe('what was stored before the search kept its columns', () => {
  const columns = () =>
    sql`select city, id, name_pinyin, name_initials, phone_end_bidx from person_profile where superseded_by is null
      union all select 0, id, name_pinyin, name_initials, null from employer order by 2`.execute(
      house.t.adminDb,
    );

  it('is filled batch by batch, goes on where it was stopped, and gives what writing gives', async () => {
    await register('孙八九', 401, '15400007777');
    const before = await columns();
    await sql`update person_profile set name_pinyin = null, name_initials = null, phone_end_bidx = null`.execute(
      house.t.adminDb,
    );
    await sql`update employer set name_pinyin = null, name_initials = null`.execute(house.t.adminDb);
    expect(await find('sunbajiu')).toEqual([]);
    const stopped = completeSearch(house.app.floor, {
      batch: 2,
      onBatch: () => {
        throw new Error('stopped');
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    const sum = await completeSearch(house.app.floor, { batch: 2 });
    const [people, employers] = [before.rows.length - 1, 1];
    expect(sum.map(({ kind, filled, broken }) => [kind, filled, broken])).toEqual([
      ['people.people', people - 2, 0],
      ['employers.employers', employers, 0],
    ]);
    expect((await columns()).rows).toEqual(before.rows);
    expect(await find('sunbajiu')).toEqual(['孙八九']);
    expect(await find('7777')).toEqual(['孙八九']);
    expect((await completeSearch(house.app.floor)).map(({ filled }) => filled)).toEqual([0, 0]);
  });

  it('fills the name where the number does not open, and says so', async () => {
    await sql`update person_profile set name_pinyin = null, phone_end_bidx = null, phone_enc = 'broken'::bytea
      where person_id = ${ids.get('孙八九')} and superseded_by is null`.execute(house.t.adminDb);
    const [people] = await completeSearch(house.app.floor);
    expect(people).toMatchObject({ filled: 0, broken: 1 });
    expect(await find('sunbajiu')).toEqual(['孙八九']);
  });
});
