import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { actorIn, NOW, openHouse, type House } from '../../../../test/house/house.ts';
import { systemActor, type Actor } from '../../../platform/access/actor.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { applyRetention } from '../../../platform/retention/apply.ts';
import { listDevices } from './devices.ts';
import { meetDevice } from './meet.ts';
import { wipeDevice } from './wipe.ts';

let house: House;
let helper: Actor;
let deviceId: string;
const clerk = actorIn('350102');
let now = NOW;

beforeAll(async () => {
  house = await openHouse(() => now);
}, 120_000);
afterAll(() => house?.close());
beforeEach(() => {
  now = NOW;
  helper = actorIn('350102001', 'village_helper');
  deviceId = randomUUID();
});

const greet = (more: object = {}, actor = helper) =>
  dispatch(
    house.app.floor,
    meetDevice,
    { deviceId, label: '安卓 上的 Chrome', unsent: 0, listAt: NOW.toISOString(), ...more },
    actor,
  );
const wipe = (actor: Actor) => dispatch(house.app.floor, wipeDevice, { deviceId }, actor);
const seen = async (actor: Actor, more: object = {}) =>
  (await house.done(listDevices, more, actor)).devices.find(({ id }) => id === deviceId);

it('knows a phone by its first hello, and tells the office what waits on it', async () => {
  expect(await greet({ unsent: 3 })).toMatchObject({ ok: true, value: { wipe: false, keepDays: 14 } });
  expect(await seen(clerk)).toMatchObject({ state: 'carries', unsent: 3, own: false, holder: helper.name });
  expect(await seen(helper)).toMatchObject({ own: true });
  expect(await seen(actorIn('350102001', 'village_helper'))).toBeUndefined();
  expect(await seen(actorIn('350203'))).toBeUndefined();
  expect(await seen(clerk, { holder: '没有这个人' })).toBeUndefined();
  await greet({ listAt: undefined });
  expect(await seen(clerk)).toMatchObject({ state: 'empty', unsent: 0, listAt: null });
});

it.each([
  ['in the same place', () => actorIn('350102001', 'village_helper')],
  ['elsewhere', () => actorIn('350203001', 'village_helper')],
])('speaks to nobody but the account that took the list: another one %s', async (_where, other) => {
  await greet({ unsent: 1 });
  expect(await greet({}, other())).toMatchObject({ ok: false, problem: { code: 'device-of-another' } });
  expect(await seen(helper)).toMatchObject({ unsent: 1 });
});

it('passes on an order to wipe until the phone has done it', async () => {
  await greet({ unsent: 2 });
  expect(await wipe(actorIn('350102001', 'village_helper'))).toMatchObject({
    ok: false,
    problem: { code: 'not-your-device' },
  });
  expect(await wipe(actorIn('350203'))).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  expect(await wipe(clerk)).toMatchObject({ ok: true });
  expect(await wipe(helper)).toMatchObject({ ok: false, problem: { code: 'wipe-asked-already' } });
  expect(await greet({ unsent: 2 })).toMatchObject({ value: { wipe: true } });
  expect(await greet()).toMatchObject({ value: { wipe: true } });
  expect(await greet({ wiped: true })).toMatchObject({ value: { wipe: false } });
  expect(await seen(clerk)).toMatchObject({ state: 'wiped', listAt: null });
});

it('lets helpers order it for their own phone', async () => {
  await greet();
  expect(await wipe(helper)).toMatchObject({ ok: true });
  expect(await seen(helper)).toMatchObject({ state: 'asked' });
});

it('forgets a phone a year after its last contact', async () => {
  await greet();
  now = new Date(NOW.getTime() + 366 * 86_400_000);
  await house.done(applyRetention, { rule: 'survey-devices' }, systemActor('job'));
  expect(await seen(helper)).toBeUndefined();
});
