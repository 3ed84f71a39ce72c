import { describe, expect, test } from 'vitest';
import { openingOf, positionsFor, rarityOf, readPerson, readPosition, seekerOf, skillSet } from './index.ts';
import { idf } from './skills.ts';
import { personLine, positionLine, type PersonLine, type PositionLine } from './testing/lines.ts';

/** The one suggestion for a pair, or null where it does not fit. */
function pairOf(person: Partial<PersonLine>, position: Partial<PositionLine>) {
  const p = readPerson(JSON.stringify(personLine(person)));
  const j = readPosition(JSON.stringify(positionLine(position)));
  if (!p.ok || !j.ok) throw new Error(JSON.stringify([p, j]));
  const opening = openingOf(j.value, rarityOf([j.value.skills]));
  return positionsFor(seekerOf(p.value), [opening], { top: 1 })[0] ?? null;
}

// Computed by hand to twelve digits: 10 ln(1 + (N - df + 0.5) / (df + 0.5)).
test.each([
  { open: 1, naming: 1, value: 3 }, //      10 ln(4/3)       =  2.88
  { open: 1, naming: 0, value: 14 }, //     10 ln(4)         = 13.86
  { open: 2, naming: 2, value: 2 }, //      10 ln(6/5)       =  1.82
  { open: 20, naming: 20, value: 1 }, //    10 ln(42/41)     =  0.24, never less than 1
  { open: 20_000, naming: 1, value: 95 }, // 10 ln(40002/3)  = 94.98
  { open: 20_000, naming: 20_000, value: 1 },
  { open: 36, naming: 0, value: 43 }, //    10 ln(74)        = 43.04
  { open: 9, naming: 5, value: 6 }, //      10 ln(20/11)     =  5.98
  { open: 4, naming: 2, value: 7 }, //      10 ln(2)         =  6.93
  { open: 46, naming: 0, value: 45 }, //    10 ln(94)        = 45.43, down
  { open: 47, naming: 0, value: 46 }, //    10 ln(96)        = 45.64, up
])('idf of $naming in $open is $value', ({ open, naming, value }) => {
  expect(idf(open, naming)).toBe(value);
});

describe('skills', () => {
  test('are a set after NFKC, lower case and trimming', () => {
    expect([...skillSet([' Ｅxcel ', 'EXCEL', 'ｅｘｃｅｌ', '\u3000客服', '客服 ', '', ' '])]).toEqual([
      'excel',
      '客服',
    ]);
  });

  test('written twice or wider count once on either side', () => {
    const match = pairOf({ skills: ['ＷＯＲＤ'] }, { skills: ['word', 'Word ', '客服'] });
    expect(match?.skill).toBe(50);
  });

  test('none named is no skill score', () => {
    expect(pairOf({ skills: ['客服'] }, { skills: [] })?.skill).toBe(0);
    expect(pairOf({ skills: ['客服'] }, { skills: [' '] })?.skill).toBe(0);
  });
});

test.each([
  { minWage: 3000, wage: [3000, 4000], points: 100 },
  { minWage: 3001, wage: [3000, 4000], points: 99 }, // 50 + floor(50 * 999/1000) = 50 + 49
  { minWage: 3500, wage: [3000, 4000], points: 75 },
  { minWage: 3990, wage: [3000, 4000], points: 50 }, // floor(0.5)
  { minWage: 3980, wage: [3000, 4000], points: 51 },
  { minWage: 4000, wage: [3000, 4000], points: 50 },
  { minWage: 4001, wage: [3000, 4000], points: null },
  { minWage: 3000, wage: [3000, 3000], points: 100 },
  { minWage: 3001, wage: [3000, 3000], points: null },
] satisfies { minWage: number; wage: [number, number]; points: number | null }[])(
  'a wish of $minWage against $wage gives $points',
  ({ minWage, wage, points }) => {
    expect(pairOf({ minWage }, { wage })?.wage ?? null).toBe(points);
  },
);

// [person's region, commute, position's region, form, points or null]
test.each([
  ['350102', 'county', '350102', 'FULL_TIME', 100],
  ['350102', 'county', '350103', 'FULL_TIME', null],
  ['350102', 'city', '350103', 'FULL_TIME', 60],
  ['350102', 'city', '350203', 'FULL_TIME', null],
  ['350102', 'county', '350203', 'REMOTE', 40],
  ['350102', 'county', '350103', 'REMOTE', 60],
  ['350102', 'county', '350102', 'REMOTE', 100],
  // 平潭 is a unit of its own
  ['350128', 'city', '350102', 'FULL_TIME', null],
  ['350102', 'city', '350128', 'FULL_TIME', null],
  ['350128', 'county', '350128', 'FULL_TIME', 100],
  ['350128', 'county', '350102', 'REMOTE', 40],
  // a city without a county is never the same county
  ['350102', 'county', '350100', 'FULL_TIME', null],
  ['350102', 'city', '350100', 'FULL_TIME', 60],
  ['350100', 'county', '350100', 'FULL_TIME', null],
  ['350100', 'city', '350100', 'FULL_TIME', 60],
  ['350100', 'city', '350100', 'REMOTE', 60],
  ['350128', 'city', '350100', 'FULL_TIME', null],
] as const)('%s (%s) to %s %s: distance %s', (home, commute, region, form, points) => {
  expect(pairOf({ region: home, commute }, { region, form })?.dist ?? null).toBe(points);
});

test.each([
  [['4-04-05-03'], 100],
  [['4-04-05-01'], 60],
  [['4-04-02-03'], 25],
  [['4-05-05-03'], 0],
  [['4-05-05-03', '4-04-02-03', '4-04-05-01'], 60],
  [[], 0],
])('wanting %j of 4-04-05-03 gives %i', (occupations, points) => {
  expect(pairOf({ occupations }, {})?.occ).toBe(points);
});

test.each([
  [['FULL_TIME'], 100],
  [['REMOTE', 'FULL_TIME'], 60],
  [['REMOTE', 'ASSISTED', 'FULL_TIME'], 30],
  [['REMOTE', 'ASSISTED', 'FLEXIBLE', 'FULL_TIME'], 0],
  [['REMOTE'], 0],
])('FULL_TIME among %j gives %i', (forms, points) => {
  expect(pairOf({ forms }, {})?.form).toBe(points);
});

describe('abilities', () => {
  const coached = { accommodations: ['job_coach'] };

  test('what was not assessed does not exclude, is to be confirmed, and its accommodation bridges nothing', () => {
    const match = pairOf(
      { abilities: { memory: 4 } },
      { ...coached, demands: { focus: 4, memory: 4, walk: 0 } },
    );
    expect([match?.confirm, match?.bridged]).toEqual([['focus'], []]);
  });

  test('null says not assessed, zero says unable', () => {
    const read = readPerson(JSON.stringify({ ...personLine(), abilities: { stand: null } }));
    expect(read.ok && read.value.abilities.stand).toBe(undefined);
    expect(pairOf({ abilities: { stand: 0 } }, { demands: { stand: 1 } })).toBe(null);
  });

  test.each([
    'focus',
    'memory',
    'learn_skill',
    'calculate_money',
    'solve_problem',
    'multitask',
    'routine_task',
  ])('G1-G7 means each of them: a coach bridges %s wholly', (fn) => {
    expect(pairOf({ abilities: { [fn]: 0 } }, { ...coached, demands: { [fn]: 4 } })?.bridged).toEqual([
      'job_coach',
    ]);
    expect(pairOf({ abilities: { [fn]: 0 } }, { demands: { [fn]: 4 } })).toBe(null);
  });

  test('self care stands outside P1-P4, and carving a job lifts nothing by itself', () => {
    expect(pairOf({ abilities: { self_care: 0 } }, { ...coached, demands: { self_care: 1 } })).toBe(null);
    expect(
      pairOf({ abilities: { stand: 1 } }, { accommodations: ['job_carving'], demands: { stand: 2 } }),
    ).toBe(null);
  });

  test('every offered accommodation that lifts a demand is named, sorted; others are not', () => {
    const match = pairOf(
      { abilities: { use_screen: 1, walk: 4 } },
      {
        demands: { use_screen: 3, walk: 4, stand: 1 },
        accommodations: ['wheelchair_access', 'screen_reader', 'magnifier'],
      },
    );
    expect([match?.bridged, match?.confirm]).toEqual([['magnifier', 'screen_reader'], ['stand']]);
  });
});

test('the sum of the definition', () => {
  const match = pairOf(
    {
      occupations: ['4-04-05-03'],
      skills: ['客服'],
      minWage: 3500,
      commute: 'city',
      region: '350103',
      forms: ['REMOTE', 'FULL_TIME'],
    },
    { skills: ['客服', '打字'] },
  );
  expect(match?.score).toBe(35 * 100 + 30 * 50 + 15 * 75 + 12 * 60 + 8 * 60);
});
