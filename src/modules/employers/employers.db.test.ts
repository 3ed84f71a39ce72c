import { afterAll, beforeAll, expect, it } from 'vitest';
import { actorIn, openHouse, type House } from '../../../test/house/house.ts';
import { dispatch } from '../../platform/action/index.ts';
import { exportedRows } from '../../../test/house/exported.ts';
import { registerEmployer } from './actions.ts';
import { employersExport } from './export.ts';
import { listEmployers, openEmployer, searchEmployers } from './queries.ts';

let house: House;
const clerk = actorIn('350102');
const neighbour = actorIn('350203');
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const good = { region: '350102', usci: '91350199MA2TEXT08U', name: '福州100%试验食品有限公司' };
const codes = async (input: object, actor = clerk) => {
  const outcome = await dispatch(house.app.floor, registerEmployer, input as typeof good, actor);
  return outcome.ok ? [] : (outcome.problem.fields ?? [outcome.problem]).map((field) => field.code);
};

it.each([
  ['a wrong code', { usci: '91350199MA2TEXT080' }, ['employers.usci-check-digit']],
  ['no name', { name: ' ' }, ['required']],
  ['10 MB of name', { name: '厂'.repeat(5_000_000) }, ['too-long']],
  ['another county', { region: '350203' }, ['outside-region']],
  ['an unknown region', { region: '350102999' }, ['unknown-region']],
])('refuses %s', async (_what, change, expected) => {
  expect(await codes({ ...good, ...change })).toEqual(expected);
});

it('takes a unit once in the whole province; all staff may read it', async () => {
  expect(await codes(good)).toEqual([]);
  expect(await codes({ ...good, region: '350203' }, neighbour)).toEqual(['employers.already-registered']);
  const [found] = await house.done(searchEmployers, { text: '试验食品' }, neighbour);
  expect(found).toMatchObject({ name: good.name, region: '福州市鼓楼区' });
  const file = await house.done(openEmployer, { employerId: found?.id ?? '' }, neighbour);
  expect(file).toMatchObject({ nature: 'ENTERPRISE', legacyCode: false, industry: null });
});

it('finds by code, by a part of the name, and takes wildcards as letters', async () => {
  const total = async (text: string) => (await house.done(listEmployers, { text }, clerk)).total;
  expect(await total(' 91350199ma2text08u')).toBe(1);
  expect(await total('100%试验')).toBe(1);
  expect(await total('1_0%')).toBe(0);
  expect((await house.done(listEmployers, { region: '350200' }, clerk)).total).toBe(0);
});

it('leaves as a file under the filters of the list, its notes naming them', async () => {
  const filters = { text: '100%试验', nature: 'ENTERPRISE', columns: 'usci', page: '3' };
  const { rows, count, words } = await exportedRows(house.app.floor, employersExport, filters, clerk);
  expect(rows).toEqual([
    [
      good.name,
      good.usci,
      '企业（性质待补）',
      null,
      '福州市鼓楼区',
      expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    ],
  ]);
  expect(count).toBe(1);
  expect(words).toEqual([
    { term: '名称或代码', value: '100%试验' },
    { term: '单位性质', value: '企业（性质待补）' },
  ]);
  expect((await exportedRows(house.app.floor, employersExport, { region: '350200' }, clerk)).rows).toEqual(
    [],
  );
});
