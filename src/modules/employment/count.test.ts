import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, plainDate, yearOf, type PlainDate } from '../../kernel/dates.ts';
import { judgeSpells, newEmploymentRule, type CountableSpell, type CountParams } from './count.ts';
import { FORM_ORDER } from './forms.ts';

const START = plainDate('2022-01-01');
const oneDay: CountParams = { breaks: [{ from: START, to: null, days: 1 }], formOrder: FORM_ORDER };

function spell(
  id: string,
  startedOn: string,
  endedOn: string | null,
  more: Partial<CountableSpell> = {},
): CountableSpell {
  return {
    id,
    form: 'PROPORTIONAL',
    startedOn: plainDate(startedOn),
    endedOn: endedOn === null ? null : plainDate(endedOn),
    state: 'verified',
    superseded: false,
    ...more,
  };
}

/** Ids counted, by year. */
function counted(spells: readonly CountableSpell[], params = oneDay): Record<number, string> {
  return Object.fromEntries(
    judgeSpells(spells, params)
      .filter((j) => j.reason === null)
      .map((j) => [j.year, j.spellId]),
  );
}

function reasonOf(id: string, spells: readonly CountableSpell[], params = oneDay) {
  return judgeSpells(spells, params).find((j) => j.spellId === id)?.reason;
}

describe('the minimum break', () => {
  test('work that ended the day before is a change of jobs, not new employment', () => {
    const spells = [spell('a', '2022-03-01', '2023-05-09'), spell('b', '2023-05-10', null)];
    expect(counted(spells)).toEqual({ 2022: 'a' });
    expect(reasonOf('b', spells)).toEqual({ code: 'employed-before', spellId: 'a' });
  });

  test('one free day between two spells is enough by default', () => {
    expect(counted([spell('a', '2022-03-01', '2023-05-08'), spell('b', '2023-05-10', null)])).toEqual({
      2022: 'a',
      2023: 'b',
    });
  });

  test.each([29, 30, 31])('with a break of 30 days, %i free days', (free) => {
    const params = { ...oneDay, breaks: [{ from: START, to: null, days: 30 }] };
    const end = addDays(plainDate('2023-05-10'), -free - 1);
    const both = [spell('a', '2022-03-01', end), spell('b', '2023-05-10', null)];
    expect(counted(both, params)[2023]).toBe(free >= 30 ? 'b' : undefined);
  });

  test('the break in force on the day of the start applies', () => {
    const params: CountParams = {
      ...oneDay,
      breaks: [
        { from: START, to: plainDate('2024-01-01'), days: 1 },
        { from: plainDate('2024-01-01'), to: null, days: 90 },
      ],
    };
    const spells = [
      spell('a', '2023-03-01', '2023-11-30'),
      spell('b', '2023-12-30', '2023-12-31'),
      spell('c', '2024-01-05', null),
    ];
    expect(counted(spells, params)).toEqual({ 2023: 'a' });
    expect(reasonOf('b', spells, params)).toEqual({ code: 'earlier-start', spellId: 'a' });
    expect(reasonOf('c', spells, params)).toEqual({ code: 'employed-before', spellId: 'a' });
  });

  test('work that goes on stands in the way for ever, in any form', () => {
    const spells = [spell('a', '2019-01-01', null, { form: 'AGRI' }), spell('b', '2023-05-10', null)];
    expect(counted(spells)).toEqual({});
    expect(reasonOf('a', spells)).toEqual({ code: 'before-rule' });
  });
});

describe('evidence', () => {
  test('a spell whose evidence is not verified is not counted, yet it stands in the way', () => {
    const spells = [spell('a', '2022-12-01', null, { state: 'pending' }), spell('b', '2023-05-10', null)];
    expect(counted(spells)).toEqual({});
    expect(reasonOf('a', spells)).toEqual({ code: 'pending' });
  });

  test.each(['rejected', 'retracted'] as const)(
    'a %s spell neither counts nor stands in the way',
    (state) => {
      const spells = [spell('a', '2022-12-01', null, { state }), spell('b', '2023-05-10', null)];
      expect(counted(spells)).toEqual({ 2023: 'b' });
      expect(reasonOf('a', spells)).toEqual({ code: state });
    },
  );

  test('a superseded spell is as if it had never been', () => {
    const spells = [spell('a', '2022-12-01', null, { superseded: true }), spell('b', '2023-05-10', null)];
    expect(counted(spells)).toEqual({ 2023: 'b' });
  });

  test('late evidence moves the count to the first start and never doubles it', () => {
    const late = spell('a', '2023-02-01', '2023-02-28', { state: 'pending' });
    const later = spell('b', '2023-06-01', null);
    expect(counted([late, later])).toEqual({ 2023: 'b' });
    expect(counted([{ ...late, state: 'verified' }, later])).toEqual({ 2023: 'a' });
  });
});

describe('once per person and year', () => {
  test('the second new start of a year is told which one was first', () => {
    const spells = [spell('b', '2023-06-01', null), spell('a', '2023-02-01', '2023-03-31')];
    expect(counted(spells)).toEqual({ 2023: 'a' });
    expect(reasonOf('b', spells)).toEqual({ code: 'earlier-start', spellId: 'a' });
  });

  test('of two starts on one day the form that stands first is the main one', () => {
    expect(
      counted([spell('a', '2023-06-01', null, { form: 'FLEXIBLE' }), spell('b', '2023-06-01', null)]),
    ).toEqual({ 2023: 'b' });
  });

  test('and with one form the smaller id', () => {
    expect(counted([spell('b', '2023-06-01', null), spell('a', '2023-06-01', null)])).toEqual({ 2023: 'a' });
  });

  test('31 December and 1 January are two years; going on working is not a new start', () => {
    expect(counted([spell('a', '2022-12-31', null), spell('b', '2023-01-01', null)])).toEqual({ 2022: 'a' });
    expect(counted([spell('a', '2022-12-30', '2022-12-30'), spell('b', '2023-01-01', null)])).toEqual({
      2022: 'a',
      2023: 'b',
    });
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((n) => addDays(plainDate('2021-11-01'), n));
const anySpell = fc
  .record({
    form: fc.constantFrom(...FORM_ORDER),
    startedOn: day,
    length: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
    state: fc.constantFrom('verified', 'verified', 'verified', 'pending', 'rejected', 'retracted' as const),
    superseded: fc.constantFrom(false, false, false, false, true),
  })
  .map(({ length, ...rest }) => ({
    ...rest,
    endedOn: length === null ? null : addDays(rest.startedOn, length),
  }));
const history = fc
  .array(anySpell, { maxLength: 7 })
  .map((list) => list.map((s, i): CountableSpell => ({ ...s, id: `s${i}` })));
const breakDays = fc.integer({ min: 1, max: 40 });

/** The definition read aloud, day by day: the oracle for the rule. */
function oracle(spells: readonly CountableSpell[], days: number): Record<number, string> {
  const works = (s: CountableSpell, on: PlainDate) =>
    s.startedOn <= on && (s.endedOn === null || on <= s.endedOn);
  const standing = spells.filter((s) => !s.superseded && s.state !== 'rejected' && s.state !== 'retracted');
  const fresh = standing.filter((s) => {
    if (s.state !== 'verified' || s.startedOn < START) return false;
    const before = Array.from({ length: days }, (_, i) => addDays(s.startedOn, -1 - i));
    return !before.some((on) => standing.some((other) => works(other, on)));
  });
  const first: Record<number, string> = {};
  for (const s of fresh) {
    const best = spells.find((b) => b.id === first[yearOf(s.startedOn)]);
    const key = (x: CountableSpell) => `${x.startedOn} ${FORM_ORDER.indexOf(x.form)} ${x.id}`;
    if (!best || key(s) < key(best)) first[yearOf(s.startedOn)] = s.id;
  }
  return first;
}

describe('for any history', () => {
  const seed = { seed: 20221031, numRuns: 500 };

  test('the rule says what the definition says, day by day', () => {
    fc.assert(
      fc.property(history, breakDays, (spells, days) => {
        expect(counted(spells, { ...oneDay, breaks: [{ from: START, to: null, days }] })).toEqual(
          oracle(spells, days),
        );
      }),
      seed,
    );
  });

  test('the order of arrival does not matter', () => {
    const shuffled = history.chain((h) =>
      fc.tuple(fc.constant(h), fc.shuffledSubarray(h, { minLength: h.length })),
    );
    fc.assert(
      fc.property(shuffled, ([spells, otherOrder]) => {
        expect(judgeSpells(otherOrder, oneDay)).toEqual(judgeSpells(spells, oneDay));
      }),
      seed,
    );
  });

  test('each spell gets one judgement, and a year at most one counted spell', () => {
    fc.assert(
      fc.property(history, (spells) => {
        const judgements = judgeSpells(spells, oneDay);
        expect(judgements.map((j) => j.spellId).toSorted()).toEqual(spells.map((s) => s.id).toSorted());
        const years = judgements.filter((j) => j.reason === null).map((j) => j.year);
        expect(new Set(years).size).toBe(years.length);
      }),
      seed,
    );
  });
});

test('the rule tells the break it used and the years it counted', () => {
  const { steps } = newEmploymentRule.decide([spell('a', '2023-02-01', null)], oneDay);
  expect(steps.map((s) => [s.name, s.value])).toEqual([
    ['2022-01-01 起，开始前须无就业的天数', 1],
    ['登记的就业经历', 1],
    ['2023 年计入新增就业', 1],
  ]);
});
