import { describe, expect, it } from 'vitest';
import { parameterBook } from '../../../platform/rule/index.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { levyAnswer } from '../levy-row.ts';
import { readLevyRow } from '../reading/row.ts';
import { lawOf } from './law.ts';

const book = parameterBook(quotaValues);
const E = 'PRIVATE_ENTERPRISE';
const I = 'PUBLIC_INSTITUTION';
const NO = null;

/** The worked examples of the domain facts. R = 1.6 % by Fujian's own parameter, S = 90,000 yuan. */
const EXAMPLES = [
  // id, what it shows, nature, H, D, total wages, base, gap, full, pay rate, levy
  ['E1', '没有职工', E, 0, 0, 0, NO, NO, '0.00', NO, '0.00'],
  ['E2', '30 人', E, 30, 0, 2_400_000, '80000.00', '0.48', '38400.00', '0', '0.00'],
  ['E3', '31 人', E, 31, 0, 2_480_000, '80000.00', '0.496', '39680.00', '0.9', '35712.00'],
  ['E4', '30 人，事业单位', I, 30, 0, 2_400_000, '80000.00', '0.48', '38400.00', '0.9', '34560.00'],
  ['E5', '一个也没有安排', E, 100, 0, 8_000_000, '80000.00', '1.6', '128000.00', '0.9', '115200.00'],
  ['E6', '正好 1%', E, 100, 1, 8_000_000, '80000.00', '0.6', '48000.00', '0.5', '24000.00'],
  ['E7', '略低于 1%', E, 100, 0.99, 8_000_000, '80000.00', '0.61', '48800.00', '0.9', '43920.00'],
  ['E8', '正好达到比例', E, 125, 2, 10_000_000, '80000.00', '0', '0.00', NO, '0.00'],
  ['E9', '不满一人', E, 125, 1.5, 10_000_000, '80000.00', '0.5', '40000.00', '0.5', '20000.00'],
  ['E10', '高于上限', E, 200, 1, 60_000_000, '180000.00', '2.2', '396000.00', '0.9', '356400.00'],
  ['E11', '正好在上限', E, 200, 1, 36_000_000, '180000.00', '2.2', '396000.00', '0.9', '356400.00'],
  ['E12', '一级，按两人计', E, 100, 2, 8_000_000, '80000.00', '-0.4', '0.00', NO, '0.00'],
  ['E13', '同上，单位更大', E, 130, 2, 10_400_000, '80000.00', '0.08', '6400.00', '0.5', '3200.00'],
  ['E14', '季节工', E, '250/3', 0, '20000000/3', '80000.00', '1.3333333333', '106666.67', '0.9', '96000.00'],
  ['E15', '不满一年', E, 150, 1.75, 12_000_000, '80000.00', '0.65', '52000.00', '0.5', '26000.00'],
  ['E16', '62 人安排 1 人', E, 62, 1, 4_960_000, '80000.00', '-0.008', '0.00', NO, '0.00'],
  ['E17', '63 人安排 1 人', E, 63, 1, 5_040_000, '80000.00', '0.008', '640.00', '0.5', '320.00'],
  ['E18', '平均 30.5 人', E, 30.5, 0, 2_440_000, '80000.00', '0.488', '39040.00', '0.9', '35136.00'],
  ['E19', '超比例', E, 100, 5, 8_000_000, '80000.00', '-3.4', '0.00', NO, '0.00'],
] as const;

function answer(row: Record<string, unknown>) {
  const read = readLevyRow({ id: 'E', year: 2024, localAverageWage: 90_000, ...row });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const law = lawOf(book, read.value.facts.year, read.value.facts.region);
  if (law instanceof Refusal) throw new Error(law.problem.code);
  return levyAnswer(read.value.id, read.value.facts, law);
}

describe('the worked examples', () => {
  it.each(EXAMPLES)(
    '%s %s',
    (id, _, nature, headcount, disabledWeighted, totalWages, base, gap, full, payRate, levy) => {
      expect(answer({ id, nature, headcount, disabledWeighted, totalWages })).toMatchObject({
        id,
        base,
        gap,
        full,
        payRate,
        levy,
      });
    },
  );

  const exam = {
    nature: E,
    headcount: 600,
    employees: [
      { category: 'PHYSICAL', grade: 2, months: 12 },
      { veteranGrade: 3, months: 12 },
      { grade: 4, months: 12 },
      { grade: 3, months: 12 },
    ],
    totalWages: 30_000_000,
    ratio: '0.015',
    localAverageWage: 55_000,
  };
  it.each([
    ['E20', 2019, '1', '150000.00'],
    ['E20', 2023, '0.5', '75000.00'],
  ])('%s 考试题，所属期 %i', (_, year, payRate, levy) => {
    expect(answer({ ...exam, year })).toMatchObject({ gap: '3', full: '150000.00', payRate, levy });
  });

  it('E14 from its months and from its seasonal people alike', () => {
    const monthly = [170, 170, 170, 170, 40, 40, 40, 40, 40, 40, 40, 40];
    const wages = { nature: E, totalWages: 6_666_666.67 };
    const shown = { gap: '1.3333333333', full: '106666.67', levy: '96000.00' };
    expect(answer({ ...wages, monthlyHeadcount: monthly })).toMatchObject(shown);
    expect(answer({ ...wages, headcount: 40, seasonal: [{ count: 130, months: 4 }] })).toMatchObject(shown);
  });

  it('E15 from its two people', () => {
    const employees = [
      { category: 'VISION', grade: 4, months: 12 },
      { category: 2, grade: 3, months: 9 },
    ];
    expect(answer({ nature: E, headcount: 150, totalWages: 12_000_000, employees })).toMatchObject({
      gap: '0.65',
      levy: '26000.00',
    });
  });
});
