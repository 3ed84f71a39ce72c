import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorIn, openHouse, type House } from '../../../../test/house/house.ts';
import { systemActor } from '../../../platform/access/actor.ts';
import { dispatch, transact } from '../../../platform/action/index.ts';
import { plainDate } from '../../../kernel/dates.ts';
import { regions } from '../../../province/fujian/index.ts';
import { randomOf } from '../../../sample/random.ts';
import { parameters } from '../../employment/index.ts';
import { funnelFigure } from './figure.ts';
import { GROUP_NAMES } from './groups.ts';
import { keepFunnel } from './keep.ts';
import { count } from './measure.ts';
import { plant, type Planted } from './planted.fixture.ts';
import { funnelRows } from './rows.ts';
import { STAGE_KEYS, STAGES } from './stages.ts';

// The house's clock stands at 2024-06-03.
const TODAY = '2024-06-03';
let house: House;
let next = 1;
const province = actorIn('350000', 'province_officer');
const gulou = actorIn('350102');

type Asked = Parameters<typeof funnelFigure.run>[1];
const figure = (input: Partial<Asked> = {}, actor = province) => house.done(funnelFigure, input, actor);
const stageOf = (key: string) => STAGE_KEYS.indexOf(key);

/** Cases with what must come of them from 2023-07-01 to today; written from the words of the stages, not from the SQL. */
const FROM = '2023-07-01';
const CASES: readonly [what: string, person: Omit<Planted, 'region'>, stage: string | null][] = [
  ['somebody of whom nothing is known', {}, 'found'],
  ['under 16 on the first day', { birth: '2007-07-02' }, null],
  ['16 on the first day', { birth: '2007-07-01' }, 'found'],
  ['without a valid certificate', { status: 'CANCELLED' }, null],
  ['at work on the first day', { spells: [{ from: '2023-06-01' }] }, null],
  ['at work until the day before', { spells: [{ from: '2022-06-01', to: '2023-06-30' }] }, 'found'],
  ['last day at work is the first day', { spells: [{ from: '2022-06-01', to: '2023-07-01' }] }, null],
  [
    'work that waits on the first day is work too',
    { spells: [{ from: '2023-06-01', state: 'pending' }] },
    null,
  ],
  ['work that was rejected is none', { spells: [{ from: '2023-06-01', state: 'rejected' }] }, 'found'],
  ['visited and away', { visit: { on: '2023-08-01', met: false } }, 'found'],
  ['visited and met', { visit: { on: '2023-08-01', met: true } }, 'surveyed'],
  ['met before the period', { visit: { on: '2023-06-30', met: true } }, 'found'],
  [
    'does not want to',
    { visit: { on: '2023-08-01', met: true }, wish: { on: '2023-08-01', wants: false } },
    'surveyed',
  ],
  ['wants to, though nobody came', { wish: { on: '2023-02-01', wants: true } }, 'willing'],
  [
    'wanted to once',
    { wish: { on: '2023-09-01', wants: false, before: { on: '2023-02-01', wants: true } } },
    'found',
  ],
  ['pushed', { wish: { on: '2023-02-01', wants: true }, pushed: '2023-09-01' }, 'suggested'],
  ['pushed before the period', { wish: { on: '2023-02-01', wants: true }, pushed: '2023-06-01' }, 'willing'],
  ['referred', { referred: '2023-09-01' }, 'suggested'],
  ['invited', { referred: '2023-09-01', interview: '2023-09-05' }, 'interviewed'],
  ['began, waits to be verified', { spells: [{ from: '2023-10-01', state: 'pending' }] }, 'found'],
  ['began and left within the half year', { spells: [{ from: '2023-10-01', to: '2024-03-31' }] }, 'hired'],
  ['left on the day of the half year', { spells: [{ from: '2023-10-01', to: '2024-04-01' }] }, 'stayed'],
  [
    'changed the employer on the way',
    { spells: [{ from: '2023-10-01', to: '2023-12-31' }, { from: '2024-01-05' }] },
    'stayed',
  ],
  ['the half year is today', { spells: [{ from: '2023-12-03' }] }, 'stayed'],
  ['the half year is tomorrow', { spells: [{ from: '2023-12-04' }] }, 'hired'],
  ['taken back', { spells: [{ from: '2023-10-01', state: 'retracted', decided: '2024-02-01' }] }, 'found'],
];
const TRUTH_TOWNSHIP = '350503001';

/** Anybody, anywhere in two cities, with a fixed seed. */
function anybody(n: number): Planted {
  const random = randomOf(11, 'funnel', n);
  const day = () => random.pick(['2023-03-03', '2023-08-08', '2023-11-11', '2024-02-02', '2024-05-05']);
  const maybe = <T>(chance: number, value: () => T) => (random.chance(chance) ? value() : undefined);
  const county = random.pick(['350102', '350103', '350128', '350502']);
  const visit = maybe(0.5, () => ({ on: day(), met: random.chance(0.7) }));
  const wish = maybe(0.5, () => ({ on: day(), wants: random.chance(0.7) }));
  const [pushed, referred, interview] = [maybe(0.3, day), maybe(0.3, day), maybe(0.5, day)];
  return {
    region: random.pick(regions.children(county)).code,
    sex: random.pick(['M', 'F']),
    birth: `${random.between(1950, 2009)}-06-15`,
    category: random.between(1, 7),
    education: maybe(0.8, () => random.between(0, 6)) ?? null,
    urbanRural: maybe(0.8, () => random.pick(['URBAN', 'RURAL'] as const)) ?? null,
    ...(visit && { visit }),
    ...(wish && { wish }),
    ...(pushed && { pushed }),
    ...(referred && { referred }),
    ...(interview && { interview }),
    spells: random.chance(0.5)
      ? [
          {
            from: day(),
            state: random.pick(['verified', 'verified', 'pending', 'rejected', 'retracted']),
            decided: '2024-04-04',
            ...(random.chance(0.3) && { to: '2024-05-20', endRecorded: '2024-05-25' }),
          },
        ]
      : [],
  };
}

const idOf = new Map<string, string>();

beforeAll(async () => {
  house = await openHouse();
  for (const [what, person] of CASES)
    idOf.set(what, await plant(house, { region: TRUTH_TOWNSHIP, ...person }, next++));
  for (let n = 0; n < 240; n++) await plant(house, anybody(n), next++);
});
afterAll(() => house.close());

describe('each stage by its words', () => {
  it('whoever is counted stands at the stage that the case says', async () => {
    const stageOfPerson = new Map<string, string>();
    for (const stage of STAGE_KEYS) {
      const { rows } = await house.done(
        funnelRows,
        { region: TRUTH_TOWNSHIP, from: FROM, stage, by: 'region' },
        province,
      );
      for (const { personId } of rows) stageOfPerson.set(personId, stage);
    }
    const found = CASES.map(([what]) => [what, stageOfPerson.get(idOf.get(what) ?? '') ?? null]);
    expect(found).toEqual(CASES.map(([what, , stage]) => [what, stage]));
  });

  it('who began too lately to tell is told apart', async () => {
    expect((await figure({ region: TRUTH_TOWNSHIP, from: FROM })).waits).toBe(1);
  });

  it('each stage says what it is and by which paper', () => {
    for (const stage of STAGES) {
      expect(stage.formula.length).toBeGreaterThan(10);
      expect(stage.cites.length).toBeGreaterThan(0);
    }
  });
});

describe('what must hold of any numbers', () => {
  const views = [{}, { from: FROM }, { from: FROM, on: '2024-03-01' }, { region: '350100', from: FROM }];

  it.each(views)('no stage has more than the one before, and the parts make the whole: %o', async (view) => {
    for (const by of ['region', ...GROUP_NAMES] as const) {
      const { reached, cells } = await figure({ ...view, by });
      expect(reached).toEqual(reached.toSorted((a, b) => b - a));
      for (const cell of cells)
        expect(cell.reached).toEqual(cell.reached.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
      expect(reached.map((_, at) => cells.reduce((sum, cell) => sum + (cell.reached[at] ?? 0), 0))).toEqual(
        reached,
      );
    }
  });

  it('each region is what its own page says, down to the township', async () => {
    const walk = async (region: string): Promise<number> => {
      const { cells } = await figure({ region, from: FROM });
      let seen = 1;
      for (const cell of cells.filter(
        ({ region: below, reached }) => below !== undefined && reached[0] !== 0,
      )) {
        expect((await figure({ region: cell.region, from: FROM })).reached).toEqual(cell.reached);
        seen += await walk(cell.region ?? '');
      }
      return seen;
    };
    expect(await walk('350000')).toBeGreaterThan(30);
  });

  it('every number opens to as many people', async () => {
    for (const by of ['sex', 'education'] as const) {
      const { cells } = await figure({ from: FROM, by });
      for (const { key, reached } of cells)
        for (const [at, stage] of STAGE_KEYS.entries())
          expect((await house.done(funnelRows, { from: FROM, by, key, stage }, province)).total).toBe(
            reached[at],
          );
    }
  });

  it('today, reckoned as any past day is, comes out the same', async () => {
    const ages = house.app.floor.params.book.on(parameters.workingAge, plainDate(FROM)).value;
    const look = { range: regions.range('350000'), from: plainDate(FROM), on: plainDate(TODAY), ages };
    const both = await transact(house.app.floor, province, async ({ ctx }) => [
      await count(ctx, { ...look, present: true }, { group: 'category' }),
      await count(ctx, { ...look, present: false }, { group: 'category' }),
    ]);
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.length).toBeGreaterThan(10);
  });

  it('a past day stays as it was, whatever is recorded later', async () => {
    const day = { region: '350500', from: FROM, on: '2024-02-15' };
    const before = await figure(day);
    const stayed = async () =>
      (await figure({ region: TRUTH_TOWNSHIP, from: FROM })).reached[stageOf('stayed')] ?? 0;
    const stayedBefore = await stayed();
    await plant(house, { region: TRUTH_TOWNSHIP, recorded: '2024-03-01' }, next++);
    await sql`update employment_spell set state = 'retracted', decided_at = '2024-05-30T12:00:00+08:00' where person_id = ${idOf.get('changed the employer on the way')}`.execute(
      house.t.adminDb,
    );
    expect(await figure(day)).toEqual(before);
    expect(await stayed()).toBe(stayedBefore - 1);
  });
});

describe('numbers that are kept', () => {
  it('are what is counted anew, and are at hand for city and province', async () => {
    const day = { on: '2024-06-02' };
    const views = [
      { ...day, region: '350000' },
      { ...day, region: '350100' },
      ...GROUP_NAMES.map((by) => ({ ...day, region: '350000', by })),
    ];
    const counted = await Promise.all(views.map((view) => figure(view)));
    await house.done(keepFunnel, {}, systemActor());
    await house.done(keepFunnel, {}, systemActor());
    expect(await Promise.all(views.map((view) => figure(view)))).toEqual(counted);
    expect(await figure()).toMatchObject({ on: '2024-06-02', today: TODAY });
    expect(await figure({}, gulou)).toMatchObject({ on: TODAY });
    expect(counted[0]?.reached[0]).toBeGreaterThan(100);
  });
});

describe('who may see what', () => {
  const outcome = (input: Partial<Asked>, actor = gulou) =>
    dispatch(house.app.floor, funnelFigure, input, actor);

  it('a county sees its own in full, and its own people behind it', async () => {
    const own = await figure({ from: FROM }, gulou);
    const { rows, total } = await house.done(funnelRows, { from: FROM, stage: 'found' }, gulou);
    expect(total).toBe(own.reached[0]);
    expect(rows.every(({ region }) => region.startsWith('福州市鼓楼区'))).toBe(true);
  });

  it('of the province it sees numbers, without small ones, and never a name from elsewhere', async () => {
    for (const by of ['region', ...GROUP_NAMES] as const) {
      const { cells, own } = await figure({ region: '350000', by }, gulou);
      expect(own).toBe(false);
      const told = cells.flatMap(({ reached }) => reached.slice(1).map((n, at) => [n, reached[at]] as const));
      // What got to one stage and no further can be reckoned only where it is nobody, or many.
      for (const [after, before] of told)
        if (typeof after === 'number' && typeof before === 'number')
          expect(before - after === 0 || before - after >= 5).toBe(true);
    }
    const { total } = await house.done(funnelRows, { region: '350000', stage: 'found' }, gulou);
    expect(total).toBe((await figure({ on: '2024-06-02' }, gulou)).reached[0]);
  });

  it.each([
    [{ region: '350503' }, 'programme.funnel-not-yours'],
    [{ region: '350000', on: '2024-05-01' }, 'programme.funnel-today'],
    [{ region: '350000', from: '2024-01-02' }, 'programme.funnel-today'],
    [{ on: '2024-06-04' }, 'programme.funnel-ahead'],
    [{ from: '2024-06-02', on: '2024-06-01' }, 'programme.funnel-days'],
    [{ from: '2019-06-02' }, 'programme.funnel-long'],
    [{ region: '999999' }, 'unknown-region'],
  ])('refuses %o', async (input, code) => {
    expect(await outcome(input)).toMatchObject({ ok: false, problem: { code } });
  });

  it('no seeker, and no auditor behind the numbers', async () => {
    expect(await outcome({}, actorIn('350102', 'seeker'))).toMatchObject({
      problem: { code: 'role-may-not' },
    });
    const asked = dispatch(house.app.floor, funnelRows, { stage: 'found' }, actorIn('350000', 'auditor'));
    expect(await asked).toMatchObject({ problem: { code: 'role-may-not' } });
  });
});
