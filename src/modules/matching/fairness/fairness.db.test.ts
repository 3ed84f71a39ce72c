import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import type { z } from 'zod';
import type { Action } from '../../../platform/action/index.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { recordConsent } from '../../people/index.ts';
import { regions } from '../../../province/fujian/index.ts';
import { personLine, positionLine } from '../engine/testing/lines.ts';
import { addPersonTo, addPositionTo, type More } from '../register.fixture.ts';
import { makeFairness, startFairness } from './actions.ts';
import { fairnessExport } from './export.ts';
import { fairnessRows, fairnessSheet } from './queries.ts';

let house: House;
const queued: { name: string; input: unknown }[] = [];
beforeAll(async () => {
  house = await openHouse();
  house.app.floor.jobs = {
    add: (_db: unknown, name: string, input: unknown) => {
      queued.push({ name, input });
      return Promise.resolve();
    },
  };
});
afterAll(() => house?.close());
beforeEach(async () => {
  queued.length = 0;
  await sql`truncate person, position, fairness_sheet cascade`.execute(house.t.adminDb);
});

const clerk = actorIn('350102');
const COUNTY = { region: '350102', year: 2024 };

async function several(times: number, more: More, away = false): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < times; i++)
    ids.push(await addPersonTo(house, personLine({ minWage: away ? 9000 : 0 }), more));
  return ids;
}

async function push(personId: string, positionId: string, rank: number, at = '2024-03-01T08:00:00Z') {
  await sql`insert into pushed_suggestion (city, person_id, position_id, region_key, pushed_at, score, rank, batch)
    values (3501, ${personId}, ${positionId}, ${regions.key('350102')}, ${at}, 5000, ${rank}, 'b')`.execute(
    house.t.adminDb,
  );
}

async function made(asked: { region: string; year: number } = COUNTY) {
  const { id } = await house.done(startFairness, asked, clerk);
  await house.done(makeFairness, { sheetId: id }, clerk);
  return house.done(fairnessSheet, asked, clerk);
}

const part = (answer: Awaited<ReturnType<typeof made>>, source: string, by: string) =>
  answer.sheet?.sources.find((one) => one.source === source)?.parts.find((one) => one.by === by)?.groups ??
  [];

test('counts what was pushed in the year and what the engine has today, by each group', async () => {
  const first = await addPositionTo(house, positionLine());
  const second = await addPositionTo(house, positionLine({ id: '第二' }));
  const women = await several(6, { sex: 'F', category: 1, born: '2000-01-01' });
  await several(6, { sex: 'M', category: 4, born: '1970-01-01' }, true);
  const [one = '', two = ''] = women;
  await push(one, first, 1);
  await push(one, second, 2);
  await push(two, first, 1, '2023-12-31T15:59:59Z');
  const answer = await made();
  expect(part(answer, 'engine', 'sex')).toEqual([
    { key: 'F', label: '女', persons: 6, share: 1000, mean: 200, exposure: 163, ratio: 200 },
    { key: 'M', label: '男', persons: 6, share: 0, mean: 0, exposure: 0, ratio: 0 },
  ]);
  // One of six, so the share would tell of one: left out. The push in the night before the year does not count.
  expect(part(answer, 'pushed', 'sex')[0]).toEqual({
    key: 'F',
    label: '女',
    persons: 6,
    share: null,
    mean: 33,
    exposure: 27,
    ratio: 200,
  });
  expect(part(answer, 'engine', 'age').map(({ label, persons }) => [label, persons])).toEqual([
    ['30 岁以下', 6],
    ['30 至 39 岁', 0],
    ['40 至 49 岁', 0],
    ['50 岁以上', 6],
  ]);
  expect(part(answer, 'engine', 'category').map(({ persons }) => persons)).toEqual([6, 0, 0, 6, 0, 0, 0]);
  expect([answer.sheet?.madeOn, answer.sheet?.openPositions]).toEqual(['2024-06-03', 2]);
});

test('a sheet stays as it was made; a new one stands beside it; a job done twice is done once', async () => {
  await addPositionTo(house, positionLine());
  await several(6, {});
  const before = await made();
  await several(6, {});
  const again = await house.done(fairnessSheet, COUNTY, clerk);
  expect(again).toEqual(before);
  expect(await house.done(makeFairness, { sheetId: before.sheet?.id ?? '' }, clerk)).toEqual({ made: false });
  await expect(
    sql`update fairness_sheet set figures = '{}' where id = ${before.sheet?.id}`.execute(house.t.adminDb),
  ).rejects.toThrow('stays as it is');
  const next = await made();
  expect(next.sheet?.sources[1]?.whole.persons).toBe(12);
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from fairness_sheet`.execute(
    house.t.adminDb,
  );
  expect(rows[0]?.n).toBe(2);
});

test('asked for twice while it waits it is one, and is queued again', async () => {
  const one = await house.done(startFairness, COUNTY, clerk);
  const two = await house.done(startFairness, COUNTY, clerk);
  expect(two).toEqual(one);
  expect(queued.map(({ name }) => name)).toEqual(['matching.make-fairness', 'matching.make-fairness']);
  const { waiting, sheet } = await house.done(fairnessSheet, COUNTY, clerk);
  expect([waiting, sheet]).toEqual([true, null]);
});

test('who objected is not counted; a year long past, a township and another county are refused', async () => {
  const [personId = ''] = await several(6, {});
  await house.done(
    recordConsent,
    { personId, purpose: 'suggest-positions', wording: 2, answer: 'withdrawn', manner: 'by-phone' },
    clerk,
  );
  expect((await made()).sheet?.sources[1]?.whole.persons).toBe(5);
  const refused = async <I extends z.ZodType, O>(action: Action<I, O>, input: unknown) => {
    const outcome = await dispatch(house.app.floor, action, input as z.input<I>, clerk);
    return outcome.ok ? null : outcome.problem.code;
  };
  expect(await refused(startFairness, { region: '350102', year: 2019 })).toBe('fairness.year');
  expect(await refused(startFairness, { region: '350203', year: 2024 })).toBe('outside-region');
  const foreign = await house.done(fairnessSheet, COUNTY, actorIn('350203'));
  expect(foreign.sheet).toBeNull();
});

test('a figure opens to the people of its group; the file holds what the page shows', async () => {
  await addPositionTo(house, positionLine());
  const women = await several(6, { sex: 'F', category: 3 });
  await several(7, { sex: 'M', category: 2 });
  await made();
  const asked = { ...COUNTY, by: 'category', key: '3' } as const;
  const rows = await house.done(fairnessRows, asked, clerk);
  expect([rows.total, rows.label, rows.rows.map(({ id }) => id)]).toEqual([6, '言语残疾', women.toSorted()]);
  for (const [by, key, total] of [
    ['age', '30', 13],
    ['age', '16', 0],
    ['sex', 'M', 7],
    ['place', 'none', 13],
    ['category', 'none', 0],
  ] as const)
    expect((await house.done(fairnessRows, { ...COUNTY, by, key }, clerk)).total).toBe(total);
  const foreign = await house.done(fairnessRows, asked, actorIn('350203'));
  expect(foreign.total).toBe(0);
  expect(fairnessExport.columns.map(({ title }) => title)).toContain('和全体比（%）');
});
