import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type House } from '../../../test/house/house.ts';
import { publicActor } from '../../platform/access/actor.ts';
import { lawOn } from './query.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

const lawFor = (on?: string) => house.done(lawOn, on === undefined ? {} : { on }, publicActor('web'));

test('today is the day when none is chosen', async () => {
  expect((await lawFor()).on).toBe('2024-06-03');
});

test('a rule stands on its days alone, a number without a value that day is named all the same', async () => {
  const support = async (on: string) => (await lawFor(on)).chapters.find((c) => c.name === 'support');
  const [before, first, later] = [
    await support('2021-12-31'),
    await support('2022-01-01'),
    await support('2025-01-01'),
  ];
  const ids = (chapter: typeof before) => chapter?.rules.map((rule) => rule.id) ?? [];
  expect(ids(before)).toEqual([]);
  expect(ids(first)).toContain('job-seeking');
  expect(ids(first)).not.toContain('low-income-taper');
  expect(ids(later)).toContain('low-income-taper');
  const rate = (chapter: typeof before) => chapter?.parameters.find((p) => p.id === 'support.job-seeking');
  expect(rate(before)?.now).toBeNull();
  expect(rate(first)?.now).toMatchObject({ text: '2,000 元/人', confirmed: false });
});

test('what nobody published says so and is not confirmed', async () => {
  const { chapters } = await lawFor('2024-06-01');
  const all = chapters.flatMap((chapter) => chapter.parameters);
  const start = all.find((p) => p.id === 'support.start-up');
  expect(start?.now).toMatchObject({ text: '没有公布', published: false, confirmed: false });
});

test('the changes tell every number of the book, the newest first', async () => {
  const { changes } = await lawFor();
  const days = changes.map((change) => change.on);
  expect(days).toEqual(days.toSorted().toReversed());
  const told = new Set(changes.map((change) => change.id));
  const { book } = house.app.floor.params;
  for (const { parameter, entries } of book.all())
    expect([parameter.id, told.has(parameter.id)]).toEqual([parameter.id, entries.length > 0]);
});
