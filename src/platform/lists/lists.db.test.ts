import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, actorIn, openHouse, type House } from '../../../test/house/house.ts';
import type { Actor } from '../access/actor.ts';
import { dispatch } from '../action/index.ts';
import { myViews, removeView, saveView } from './views.ts';

let house: House;
let clerk: Actor;
let other: Actor;
beforeAll(async () => {
  house = await openHouse();
  const seat = async (region: string): Promise<Actor> => {
    const name = await account(house, 'county_clerk', region);
    const row = await house.t.adminDb
      .selectFrom('account')
      .select('id')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return { ...actorIn(region), id: row.id };
  };
  clerk = await seat('350102');
  other = await seat('350203');
});
afterAll(() => house?.close());

const save = (name: string, query: string, actor = clerk) =>
  dispatch(house.app.floor, saveView, { list: '/people', name, query }, actor);
const mine = (actor = clerk) => house.done(myViews, { list: '/people' }, actor);

test('keeps filters, columns and order, and neither the page nor what was typed', async () => {
  await save('想工作的', 'wants=yes&page=7&text=张小明&columns=-&columns=age&sort=-age&done=saved');
  expect(await mine()).toEqual([
    { list: '/people', name: '想工作的', query: 'columns=-&columns=age&sort=-age&wants=yes' },
  ]);
});

test('the same name keeps the newer view', async () => {
  await save('甲', 'wants=yes');
  await save('甲', 'wants=no');
  expect((await mine()).find((view) => view.name === '甲')?.query).toBe('wants=no');
});

test('nobody else sees or removes it', async () => {
  await save('乙', 'wants=yes');
  expect(await mine(other)).toEqual([]);
  await house.done(removeView, { list: '/people', name: '乙' }, other);
  expect((await mine()).map((view) => view.name)).toContain('乙');
  await house.done(removeView, { list: '/people', name: '乙' }, clerk);
  expect((await mine()).map((view) => view.name)).not.toContain('乙');
});

test('twenty and no more; a known name may still be changed', async () => {
  for (let n = 0; n < 20; n += 1) await save(`多${n}`, '', other);
  expect(await save('多20', '', other)).toMatchObject({
    ok: false,
    problem: { code: 'lists.too-many-views' },
  });
  expect((await save('多3', 'wants=no', other)).ok).toBe(true);
});

test('a list that is no path of this house is refused', async () => {
  const input = { list: '//elsewhere.example', name: '坏', query: '' };
  expect((await dispatch(house.app.floor, saveView, input, clerk)).ok).toBe(false);
});

test('who is no account keeps nothing', async () => {
  const nobody = { ...actorIn('350102'), id: null };
  expect(await save('无', '', nobody)).toMatchObject({ ok: false, problem: { code: 'lists.no-account' } });
});
