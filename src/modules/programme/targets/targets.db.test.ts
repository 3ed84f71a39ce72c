import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { dispatch } from '../../../platform/action/index.ts';
import { regions } from '../../../province/fujian/index.ts';
import { newEmploymentFigure } from '../queries/figure.ts';
import { targetFigure } from './figure.ts';
import { setTargets } from './set.ts';

let house: House;
const province = actorIn('350000', 'province_officer');
const fuzhou = actorIn('350100', 'city_officer');
const gulou = actorIn('350102');
const plan = '2022-2024';
const why = { reason: '按没有工作的人数分', source: '闽残联〔2022〕1号（示例）' };

type Input = Parameters<typeof setTargets.run>[1];
const set = (region: string, targets: Input['targets'], actor = province) =>
  dispatch(house.app.floor, setTargets, { plan, region, targets, ...why }, actor);
const seen = (input: { region?: string; year?: number } = {}, actor = province) =>
  house.done(targetFigure, { plan, ...input }, actor);

/** Ten units, 3500 each: 35,000. */
const EVEN = Object.fromEntries(regions.units.map(({ code }) => [`r${code}`, { all: 3500, y2024: 1200 }]));

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('targets shared out', () => {
  it('by the province for its years and units, shown beside what is reached and what waits', async () => {
    expect(
      await set('350000', { ...EVEN, r350000: { y2022: 11_000, y2023: 12_000, y2024: 12_000 } }),
    ).toMatchObject({
      ok: true,
      value: { changed: 23 },
    });
    const whole = await seen();
    expect(whole).toMatchObject({ total: { target: 35_000, done: 0, pending: 0 }, checks: [] });
    expect(whole.rows.reduce((sum, row) => sum + (row.target ?? 0), 0)).toBe(35_000);
    expect((await seen({ year: 2024 })).total).toMatchObject({
      target: 12_000,
      pace: { missing: 12_000, aMonth: 1715 },
    });
    const figure = await house.done(newEmploymentFigure, { plan, region: '350100', year: 2024 }, gulou);
    expect(figure).toMatchObject({ target: 1200, pace: { missing: 1200, percent: 0, aMonth: 172 } });
  });

  it('by a unit for its counties; a difference is told, not forbidden', async () => {
    expect(
      await set('350100', { r350102: { all: 2000, y2024: 700 }, r350103: { all: 1000 } }, fuzhou),
    ).toMatchObject({
      ok: true,
    });
    expect((await seen({ region: '350100' }, gulou)).checks).toMatchObject([
      { kind: 'below', year: null, whole: 3500, parts: 3000 },
      { kind: 'below', year: 2024, whole: 1200, parts: 700 },
    ]);
  });

  it('years that make more than the period, or are all set and make another number, are told', async () => {
    const years = { all: 10, y2022: 4, y2023: 4 };
    const told = async (cells: Record<string, number>) => {
      expect(await set('350103', { r350103001: cells }, fuzhou)).toMatchObject({ ok: true });
      return (await seen({ region: '350103' })).checks.filter(({ kind }) => kind === 'years');
    };
    expect(await told(years)).toEqual([]);
    expect(await told({ ...years, y2024: 1 })).toMatchObject([{ whole: 10, parts: 9 }]);
    expect(await told({ ...years, y2023: 9 })).toMatchObject([{ whole: 10, parts: 13 }]);
    expect(await told({ ...years, y2024: 2 })).toEqual([]);
  });

  it('a change keeps the earlier number, its reason and paper; what is left out is taken back', async () => {
    const change = {
      ...EVEN,
      r350200: { all: 4000 },
      r350000: { y2022: 11_000, y2023: 12_000, y2024: 12_000 },
    };
    expect(await set('350000', change)).toMatchObject({ ok: true, value: { changed: 2 } });
    const { rows, versions } = await seen();
    expect(rows.find(({ code }) => code === '350200')).toMatchObject({
      target: 4000,
      set: [4000, null, null, null],
    });
    const xiamen = versions.filter(({ region }) => region === '厦门市');
    expect(xiamen.map(({ year, value, inForce }) => [year, value, inForce])).toEqual(
      expect.arrayContaining([
        [null, 3500, false],
        [null, 4000, true],
        [2024, 1200, false],
        [2024, null, true],
      ]),
    );
    expect(xiamen.every(({ reason, source }) => reason === why.reason && source === why.source)).toBe(true);
    expect(await set('350000', change)).toMatchObject({
      ok: false,
      problem: { code: 'programme.target-same' },
    });
  });

  it('one number of a region, year and plan is in force', async () => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from (
      select 1 from programme_target where superseded_by is null group by plan, region_code, year having count(*) > 1) x`.execute(
      house.t.adminDb,
    );
    expect(rows[0]?.n).toBe(0);
  });
});

describe('who may share out what', () => {
  it('a unit neither sets its own number nor that of another', async () => {
    expect(await set('350000', EVEN, fuzhou)).toMatchObject({ problem: { code: 'outside-region' } });
    expect(await set('350200', {}, fuzhou)).toMatchObject({ problem: { code: 'outside-region' } });
    expect(await set('350100', { r350100: { all: 1 } }, fuzhou)).toMatchObject({
      problem: { fields: [{ path: 'targets.r350100.all', code: 'programme.target-place' }] },
    });
  });

  it('no township, no auditor; all staff may see', async () => {
    for (const role of ['township_clerk', 'auditor'] as const)
      expect(await set('350102', {}, actorIn('350102', role))).toMatchObject({
        problem: { code: 'role-may-not' },
      });
    expect((await seen({ region: '350200' }, gulou)).total.target).toBe(4000);
    expect(await seen({ region: '350000' }, gulou)).toMatchObject({ maySet: false });
    expect(await seen({ region: '350102' }, gulou)).toMatchObject({ maySet: true });
  });

  it.each([
    [{ r350100: { all: -1 } }, 'check-input'],
    [{ r350100: { y2030: 5 } }, 'programme.target-place'],
  ])('refuses %o', async (targets, code) => {
    expect(await set('350000', targets as Input['targets'])).toMatchObject({ ok: false, problem: { code } });
  });
});
