import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actorIn, NOW, openHouse, type House } from '../../../../../test/house/house.ts';
import { dispatch } from '../../../../platform/action/index.ts';
import { personLine, positionLine } from '../../engine/testing/lines.ts';
import { addPersonTo, addPositionTo } from '../../register.fixture.ts';
import { positionsForPerson } from '../../queries/positions-for-person.ts';
import { clearWeights, setWeights, undoWeights } from './actions.ts';
import { regionWeights, weightsEffect } from './queries.ts';

let now = NOW;
let house: House;
const clerk = actorIn('350102');
const officer = actorIn('350100', 'city_officer');
/** What is done counts more than the way. */
const WORK = { occ: 50, skill: 25, wage: 10, dist: 5, form: 10 };
/** The way counts more than what is done. */
const WAY = { occ: 20, skill: 25, wage: 20, dist: 30, form: 5 };
const region = '350102';
let people: string[];
let elsewhere: string;

const titles = async (personId: string) =>
  (await house.done(positionsForPerson, { personId, top: 10 }, officer)).suggestions.map(
    (s) => s.position.id,
  );
const codeOf = async (work: ReturnType<typeof dispatch>) => {
  const outcome = await work;
  return outcome.ok
    ? 'done'
    : [outcome.problem.code, ...(outcome.problem.fields ?? []).map((f) => `${f.path} ${f.code}`)].join(', ');
};
const set = (weights: typeof WAY, more = {}, actor = clerk) =>
  dispatch(house.app.floor, setWeights, { region, ...weights, reason: '山路远', ...more }, actor);

beforeAll(async () => {
  house = await openHouse(() => now);
  people = [];
  for (let n = 0; n < 6; n += 1)
    people.push(
      await addPersonTo(
        house,
        personLine({
          id: `某${n}`,
          commute: 'city',
          occupations: [`4-04-0${n}-03`],
          minWage: 2000 + 100 * n,
        }),
      ),
    );
  elsewhere = await addPersonTo(
    house,
    personLine({ id: '邻区', region: '350103', commute: 'city', occupations: ['4-02-03-03'], minWage: 2600 }),
  );
  for (let n = 0; n < 15; n += 1)
    await addPositionTo(
      house,
      positionLine({
        id: `岗位${n}`,
        region: n % 2 === 0 ? '350102' : '350103',
        occupation: `4-0${n % 5}-0${n % 7}-03`,
        wage: [1900 + 70 * n, 2600 + 90 * n],
      }),
    );
}, 120_000);
afterAll(() => house?.close());

describe('weights of a region', () => {
  test('the effect that is told beforehand is what comes of it', async () => {
    const before = new Map<string, string[]>();
    for (const id of people) before.set(id, await titles(id));
    const effect = await house.done(weightsEffect, { region, ...WAY, personId: people[0] }, clerk);
    expect([effect.persons, effect.among]).toEqual([6, 6]);
    for (const id of people) expect(await titles(id)).toEqual(before.get(id));

    expect(await codeOf(set(WAY))).toBe('done');
    let [changed, kept, moved, places] = [0, 0, 0, 0];
    for (const id of people) {
      const [then, today] = [before.get(id) ?? [], await titles(id)];
      if (then.join() !== today.join()) changed += 1;
      places += then.length;
      for (const [place, one] of then.entries()) {
        const at = today.indexOf(one);
        if (at >= 0) [kept, moved] = [kept + 1, moved + Math.abs(at - place)];
      }
    }
    expect(changed).toBeGreaterThan(0);
    expect([effect.changed, effect.kept, effect.moved, effect.places]).toEqual([
      changed,
      kept,
      moved,
      places,
    ]);
    expect(effect.person?.after.map(({ position }) => position.id)).toEqual(await titles(people[0] ?? ''));
    expect(effect.person?.before.map(({ position }) => position.id)).toEqual(before.get(people[0] ?? ''));
  });

  test('hold for people below it and nobody else; the nearest decision counts', async () => {
    const suggestion = async (personId: string) =>
      (await house.done(positionsForPerson, { personId, top: 1 }, officer)).suggestions[0]?.parts.map(
        (p) => p.weight,
      );
    expect(await suggestion(people[0] ?? '')).toEqual([20, 25, 20, 30, 5]);
    expect(await suggestion(elsewhere)).toEqual([35, 30, 15, 12, 8]);
    expect(await codeOf(set(WORK, { region: '350100' }, officer))).toBe('done');
    expect(await suggestion(people[0] ?? '')).toEqual([20, 25, 20, 30, 5]);
    expect(await suggestion(elsewhere)).toEqual([50, 25, 10, 5, 10]);
  });

  test('a decision of the city does not change the lists of a county that decided itself', async () => {
    const effect = await house.done(weightsEffect, { region: '350100', ...WAY }, officer);
    expect([effect.persons, effect.most.length]).toEqual([7, 1]);
  });

  test('are kept with office and reason; following again and undoing come back to what held before', async () => {
    const clear = { region, reason: '跟市里走' };
    await house.done(clearWeights, clear, clerk);
    const cleared = await house.done(regionWeights, { region }, clerk);
    expect([cleared.weights, cleared.decidedBy]).toEqual([WORK, { region: '福州市', own: false }]);
    await house.done(undoWeights, { region, reason: '点错了' }, clerk);
    const undone = await house.done(regionWeights, { region }, clerk);
    expect([undone.weights, undone.decidedBy?.own]).toEqual([WAY, true]);
    expect(undone.history.map((one) => [one.weights, one.by, one.withdrawn?.reason ?? null])).toEqual([
      [null, '福州市鼓楼区，县级就业服务经办', '点错了'],
      [WAY, '福州市鼓楼区，县级就业服务经办', null],
    ]);
  });

  test('from a later day hold from that day', async () => {
    expect(await codeOf(set(WORK, { from: '2024-06-10' }))).toBe('done');
    expect((await house.done(regionWeights, { region }, clerk)).weights).toEqual(WAY);
    now = new Date('2024-06-10T02:00:00Z');
    expect((await house.done(regionWeights, { region }, clerk)).weights).toEqual(WORK);
    now = NOW;
  });

  test.each([
    [
      'outside the limits',
      { ...WAY, occ: 55, dist: 5, form: 5, wage: 10 },
      {},
      'check-input, occ weights.outside',
    ],
    ['not a hundred', { ...WAY, occ: 21 }, {}, 'check-input, occ weights.sum'],
    ['of the past', WAY, { from: '2024-06-02' }, 'weights.past, from weights.past'],
    ['of somebody else', WAY, { region: '350103' }, 'outside-region'],
    ['of the region above', WAY, { region: '350100' }, 'outside-region'],
  ])('%s are refused', async (_, weights, more, expected) => {
    expect(await codeOf(set(weights, more))).toBe(expected);
  });

  test('are decided by officers only', async () => {
    const helper = actorIn('350102001', 'township_clerk');
    expect(await codeOf(set(WAY, {}, helper))).toBe('role-may-not');
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from matching_weights`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.n).toBe(4);
  });
});
