import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, openHouse, person, type House } from '../../../../test/house/house.ts';
import { expectRefused } from '../../../../test/house/refused.ts';
import type { Actor } from '../../../platform/access/actor.ts';
import { transact } from '../../../platform/action/index.ts';
import { correctService, recordService, takeBackService } from './actions.ts';
import { servicesExport } from './export.ts';
import { listMyServices, listServices, serviceTimeline } from './queries.ts';

let house: House;
const clerk = actorIn('350102');
const elsewhere = actorIn('350203');
let next = 200;
let id: string;
let own: Actor;

beforeAll(async () => {
  house = await openHouse();
}, 120_000);
afterAll(() => house?.close());
beforeEach(async () => {
  id = await person(house, '350102', next++, { name: '林一' });
  own = { ...actorIn('350102', 'seeker'), personId: id, capacity: 'self' };
});

const visit = { kind: 'HOME_VISIT', givenOn: '2024-02-01', givenBy: '东街街道', result: 'GOES_ON' } as const;
const advice = {
  kind: 'POLICY',
  givenOn: '2024-03-01',
  givenBy: '服务所',
  result: 'DONE',
  note: '讲了补贴',
} as const;
const list = (more: object = {}) => house.done(listServices, { personId: id, ...more }, clerk);

it('keeps what was done, the newest first, and tells the person the same', async () => {
  await house.done(recordService, { personId: id, ...advice }, clerk);
  await house.done(recordService, { personId: id, ...visit }, clerk);
  const mine = await house.done(listMyServices, {}, own);
  expect(mine.services.map(({ title, resultWords, note }) => [title, resultWords, note])).toEqual([
    ['政策咨询', '办好了', '讲了补贴'],
    ['上门服务', '还要继续', null],
  ]);
  expect((await list({ kind: 'POLICY' })).total).toBe(1);
  expect(await house.done(serviceTimeline, { personId: id }, own)).toMatchObject([
    { date: '2024-03-01', title: '政策咨询：办好了', source: '服务所' },
    { date: '2024-02-01', title: '上门服务：还要继续' },
  ]);
});

it('corrects by a version and refuses what was overtaken', async () => {
  const { id: service } = await house.done(recordService, { personId: id, ...visit }, clerk);
  const at = { personId: id, service, version: service };
  await house.done(correctService, { ...at, ...visit, result: 'DONE' }, clerk);
  expect((await list()).services).toMatchObject([{ service, result: 'DONE' }]);
  await expectRefused(house, correctService, { ...at, ...visit }, clerk, 'changed-meanwhile');
  const [held] = (await list()).services;
  await house.done(takeBackService, { ...at, version: held!.version, reason: '写错了人' }, clerk);
  expect((await list()).services).toEqual([]);
  expect(await house.done(serviceTimeline, { personId: id }, clerk)).toEqual([]);
  await expectRefused(
    house,
    takeBackService,
    { ...at, version: held!.version, reason: '写错了人' },
    clerk,
    'no-such-service',
  );
});

it('takes no service of tomorrow, of before birth, or of somebody elsewhere', async () => {
  const of = (change: object, actor: Actor, code: string) =>
    expectRefused(house, recordService, { personId: id, ...visit, ...change }, actor, code);
  await of({ givenOn: '2999-01-01' }, clerk, 'future-date');
  await of({ givenOn: '1950-01-01' }, clerk, 'before-birth');
  await of({}, elsewhere, 'no-such-record');
});

it('leaves as a list of what counts, of the own region', async () => {
  await house.done(recordService, { personId: id, ...advice }, clerk);
  const { id: gone } = await house.done(recordService, { personId: id, ...visit }, clerk);
  await house.done(
    takeBackService,
    { personId: id, service: gone, version: gone, reason: '写错了人' },
    clerk,
  );
  const rows = (actor: Actor) =>
    transact(house.app.floor, actor, async ({ ctx }) => {
      const input = servicesExport.input.parse({ personId: id });
      expect(await servicesExport.count(ctx, input, 10)).toBe(actor === clerk ? 1 : 0);
      const found = [];
      for await (const row of servicesExport.rows(ctx, input)) found.push(row);
      return found;
    });
  expect(await rows(clerk)).toMatchObject([{ name: '林一', kind: 'POLICY', given_by: '服务所' }]);
  expect(await rows(elsewhere)).toEqual([]);
});
