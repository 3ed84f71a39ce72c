import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorIn, openHouse, person, type House } from './house/house.ts';
import { registerEmployer } from '../src/modules/employers/index.ts';
import { listEmployers } from '../src/modules/employers/queries.ts';
import { receiptNumber } from '../src/modules/people/receipt.ts';
import { searchPeople } from '../src/modules/people/queries/search.ts';
import { chosenPositions } from '../src/modules/positions/queries/chosen.ts';
import { listPositions } from '../src/modules/positions/queries/list.ts';
import { inFours } from '../src/platform/ui/receipt.tsx';
import { createPosition } from '../src/modules/positions/index.ts';

const clerk = actorIn('350102');
let house: House;
beforeAll(async () => {
  house = await openHouse();
  await person(house, '350102001', 1, { name: '丙', birth: '19800101' });
  await person(house, '350102001', 2, { name: '甲', birth: '20000101' });
  await person(house, '350102001', 3, { name: '乙', birth: '19900101' });
});
afterAll(() => house?.close());

test.each([
  ['recent', '乙甲丙'],
  ['-recent', '丙甲乙'],
  ['age', '甲乙丙'],
  ['-age', '丙乙甲'],
  ['nonsense', '乙甲丙'],
])('people by %s', async (sort, names) => {
  const asked: Record<string, string> = { sort };
  const { rows, size } = await house.done(searchPeople, asked, clerk);
  expect(rows.map((row) => row.name).join('')).toBe(names);
  expect(size).toBe(20);
});

test('people by name, and turned round', async () => {
  const names = async (sort: string) =>
    (await house.done(searchPeople, { sort } as Record<string, string>, clerk)).rows.map((row) => row.name);
  expect((await names('-name')).toReversed()).toEqual(await names('name'));
});

test('positions of an office one page after another hold each once', async () => {
  for (let n = 0; n < 21; n += 1)
    await house.done(createPosition, { title: `岗位${n}`, region: '350102001', form: 'REMOTE' }, clerk);
  const page = async (n: number) =>
    (await house.done(listPositions, { size: 20, page: n, sort: 'title' } as Record<string, unknown>, clerk))
      .rows;
  const [first, second] = [await page(1), await page(2)];
  expect([first.length, second.length]).toEqual([20, 1]);
  expect(new Set([...first, ...second].map((row) => row.id)).size).toBe(21);
  const ids = first.slice(0, 3).map((row) => row.id);
  const chosen = await house.done(chosenPositions, { positionIds: ids }, clerk);
  expect(chosen.map((row) => row.missing.length > 0)).toEqual([true, true, true]);
  expect(await house.done(chosenPositions, { positionIds: ids }, actorIn('350203'))).toEqual([]);
});

test('the register of employers by its three orders, narrowed by nature', async () => {
  const units = [
    { usci: '91350199MA2TEXT08U', name: '乙样例有限公司' },
    { usci: '1235029999999998XW', name: '甲样例中心' },
  ];
  for (const unit of units) await house.done(registerEmployer, { region: '350102', ...unit }, clerk);
  for (const by of ['name', 'usci', 'region']) {
    const up = (await house.done(listEmployers, { sort: by } as Record<string, string>, clerk)).rows;
    const down = (await house.done(listEmployers, { sort: `-${by}` } as Record<string, string>, clerk)).rows;
    expect(up.map((row) => row.id)).toEqual(down.map((row) => row.id).toReversed());
    expect(up).toHaveLength(units.length);
  }
  const enterprises = await house.done(
    listEmployers,
    { nature: 'ENTERPRISE' } as Record<string, string>,
    clerk,
  );
  expect(enterprises.rows.map((row) => row.nature)).toEqual(['ENTERPRISE']);
});

test('a person is found by the number of the receipt, in scope only', async () => {
  const { rows } = await house.done(searchPeople, { text: '甲' } as Record<string, string>, clerk);
  const number = inFours(receiptNumber(rows[0]?.id ?? ''));
  const found = async (region: string) =>
    (await house.done(searchPeople, { text: number } as Record<string, string>, actorIn(region))).rows.map(
      (row) => row.id,
    );
  expect(await found('350102')).toContain(rows[0]?.id);
  expect(await found('350203')).toEqual([]);
});
