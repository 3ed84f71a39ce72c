import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorIn, account, openHouse, type House } from '../../../test/house/house.ts';
import { PLAIN_SETTINGS } from './choices.ts';
import { mySettings, saveSettings } from './operations.ts';
import { dispatch } from '../action/index.ts';
import { publicActor, type Actor } from '../access/actor.ts';

let house: House;
let own: Actor;
let other: Actor;
beforeAll(async () => {
  house = await openHouse();
  own = await signedIn('350102');
  other = await signedIn('350203');
});
afterAll(() => house?.close());

async function signedIn(region: string): Promise<Actor> {
  const name = await account(house, 'county_clerk', region);
  const row = await house.t.adminDb
    .selectFrom('account')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return { ...actorIn(region), id: row.id };
}

test('an account has none until it chooses, then what it chose last, and nobody else has it', async () => {
  expect(await house.done(mySettings, {}, own)).toBeNull();
  await house.done(saveSettings, { ...PLAIN_SETTINGS, text: '150' }, own);
  await house.done(saveSettings, { ...PLAIN_SETTINGS, theme: 'dark', easy: 'on' }, own);
  expect(await house.done(mySettings, {}, own)).toEqual({ ...PLAIN_SETTINGS, theme: 'dark', easy: 'on' });
  expect(await house.done(mySettings, {}, other)).toBeNull();
});

test('nobody who is not signed in keeps any, and no word but the known ones is kept', async () => {
  const refused = await dispatch(house.app.floor, saveSettings, PLAIN_SETTINGS, publicActor('web'));
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
  const wrong = await dispatch(
    house.app.floor,
    saveSettings,
    { ...PLAIN_SETTINGS, theme: 'pink' as 'dark' },
    own,
  );
  expect(wrong).toMatchObject({ ok: false, problem: { kind: 'invalid' } });
});
