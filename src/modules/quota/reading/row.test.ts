import { describe, expect, it } from 'vitest';
import { exactText } from '../../../kernel/rational.ts';
import { messages as floor } from '../../../platform/access/messages.ts';
import { messages } from '../messages.ts';
import { readLevyRow, unknownFields } from './row.ts';

const good = { id: 1, year: 2024, nature: 'PRIVATE_ENTERPRISE', headcount: 100, totalWages: 8_000_000 };

function problems(changes: Record<string, unknown>): string[] {
  const read = readLevyRow({ ...good, ...changes });
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}
function facts(changes: Record<string, unknown>) {
  const read = readLevyRow({ ...good, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.facts;
}

const person = (one: Record<string, unknown>) => ({ employees: [one] });
const twelve = Array.from({ length: 12 }, () => 100);

describe('a line that cannot be used names the field and why', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['no id', { id: undefined }, ['id required']],
    ['an id that is no id', { id: 1.5 }, ['id quota.bad-id']],
    ['no year', { year: undefined }, ['year required']],
    ['a date for a year', { year: '2024-02-30' }, ['year quota.not-a-number']],
    ['half a year', { year: 2024.5 }, ['year quota.not-whole']],
    ['a year of no calendar', { year: 24 }, ['year quota.between']],
    ['an unknown nature', { nature: 'COMPANY' }, ['nature quota.unknown-nature']],
    ['a nature of the prototype', { nature: 'toString' }, ['nature quota.unknown-nature']],
    ['no headcount', { headcount: undefined }, ['headcount required']],
    ['a negative headcount', { headcount: -1 }, ['headcount quota.negative']],
    ['an absurd headcount', { headcount: '1e9' }, ['headcount quota.too-large']],
    ['NaN', { headcount: 'NaN' }, ['headcount quota.not-a-number']],
    ['both headcounts', { monthlyHeadcount: twelve }, ['monthlyHeadcount quota.one-headcount']],
    [
      '13 months',
      { headcount: undefined, monthlyHeadcount: [...twelve, 1] },
      ['monthlyHeadcount quota.twelve-months'],
    ],
    [
      '11 months',
      { headcount: undefined, monthlyHeadcount: twelve.slice(1) },
      ['monthlyHeadcount quota.twelve-months'],
    ],
    [
      'one month wrong',
      { headcount: undefined, monthlyHeadcount: twelve.with(4, -1) },
      ['monthlyHeadcount.4 quota.negative'],
    ],
    [
      'no month at all',
      { headcount: undefined, monthlyHeadcount: twelve.map(() => null) },
      ['monthlyHeadcount required'],
    ],
    ['no wages', { totalWages: undefined }, ['totalWages required']],
    ['wages with a unit', { totalWages: '800万元' }, ['totalWages quota.not-a-number']],
    ['wages with commas', { totalWages: '8,000,000' }, ['totalWages quota.not-a-number']],
    ['wages in 万元', { totalWages: 800 }, ['totalWages quota.wages-too-low']],
    ['wages in fen', { totalWages: 800_000_000 }, ['totalWages quota.wages-too-high']],
    ['wages of nobody', { headcount: 0 }, ['totalWages quota.wages-of-nobody']],
    ['a ratio in per cent', { ratio: 1.6 }, ['ratio quota.too-large']],
    ['a ratio with the sign', { ratio: '1.6%' }, ['ratio quota.not-a-number']],
    ['no ratio at all', { ratio: 0 }, ['ratio quota.too-small']],
    ['a local wage of a month', { localAverageWage: 7500 }, ['localAverageWage quota.too-small']],
    ['13 months of a person', person({ weight: 1, months: 13 }), ['employees.0.months quota.between']],
    ['half a month', person({ weight: 1, months: 0.5 }), ['employees.0.months quota.not-whole']],
    ['no months', person({ weight: 1 }), ['employees.0.months required']],
    ['a weight above 2', person({ weight: 3, months: 12 }), ['employees.0.weight quota.between']],
    ['a weight between', person({ weight: 1.5, months: 12 }), ['employees.0.weight quota.not-whole']],
    ['a grade 5', person({ grade: 5, months: 12 }), ['employees.0.grade quota.between']],
    [
      'a category 8',
      person({ category: 8, grade: 1, months: 12 }),
      ['employees.0.category quota.unknown-category'],
    ],
    ['neither weight nor grade', person({ months: 12 }), ['employees.0.grade quota.weight-or-grade']],
    [
      'weight against grade',
      person({ weight: 2, grade: 4, months: 1 }),
      ['employees.0.weight quota.weight-against-grade'],
    ],
    ['a person that is none', { employees: [7] }, ['employees.0 quota.not-a-person']],
    ['a list that is none', { employees: {} }, ['employees quota.not-a-list']],
    ['persons twice', { employees: [], disabledWeighted: 1 }, ['disabledWeighted quota.one-employed']],
    [
      'more persons than staff can be',
      { headcount: 2, totalWages: 160_000, disabledWeighted: 4.01 },
      ['disabledWeighted quota.more-than-staff'],
    ],
    ['yes for true', { declared: 'yes' }, ['declared quota.yes-or-no']],
    ['a region by name', { region: '厦门' }, ['region quota.bad-region']],
    ['a tenth of a fen', { paid: 0.001 }, ['paid quota.whole-fen']],
    ['months of a new employer', { monthsOpen: 13 }, ['monthsOpen quota.between']],
    ['seasonal people without months', { seasonal: [{ count: 3 }] }, ['seasonal.0.months required']],
    [
      'several at once',
      { year: 'x', totalWages: -1 },
      ['year quota.not-a-number', 'totalWages quota.negative'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(problems(changes)).toEqual(expected);
  });

  it('has a sentence for every code, and none repeats what was typed', () => {
    const all = [
      { headcount: 'secret' },
      { nature: 'secret' },
      person({ weight: 'secret', months: 'secret' }),
    ];
    for (const changes of all) {
      const read = readLevyRow({ ...good, ...changes });
      for (const problem of read.ok ? [] : read.problems) {
        const sentence = { ...floor, ...messages }[problem.code]?.(problem.params ?? {});
        expect(sentence).toMatch(/。$/);
        expect(JSON.stringify(problem)).not.toContain('secret');
      }
    }
  });
});

describe('a good line', () => {
  it('takes numbers, decimals and fractions alike', () => {
    for (const headcount of [62.5, '62.5', '125/2', '6.25e1']) {
      expect(exactText(facts({ headcount }).headcount)).toBe('62.5');
    }
  });

  it('weighs persons by weight, by grades, or by the better of two certificates', () => {
    const employees = [
      { weight: 2, months: 12 },
      { category: 'VISION', grade: 4, months: 6 },
      { grade: 4, veteranGrade: 3, months: 6 },
      { veteranGrade: 9, months: 12 },
      { weight: 1, category: 4, grade: 3, months: 0 },
    ];
    expect(exactText(facts({ employees }).employed)).toBe('3.5');
  });

  it('takes nobody named for nobody declared', () => {
    expect(facts({})).toMatchObject({ declared: true, people: [], employed: { n: 0n } });
  });

  it('accepts staff who are all severely disabled', () => {
    expect(problems({ headcount: 2, totalWages: 160_000, disabledWeighted: 4 })).toEqual([]);
  });

  it('names fields that it does not know', () => {
    expect(unknownFields({ ...good, declred: false })).toEqual(['declred']);
  });
});
