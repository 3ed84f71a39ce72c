import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { citationText } from '../../../kernel/citation.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { parameterBook } from '../../../platform/rule/index.ts';
import { quotaValues } from '../../../province/fujian/quota.ts';
import { readLevyRow } from '../reading/row.ts';
import { lawOf } from './law.ts';
import { explainedLevy } from './levy-rule.ts';

// The whole reasoning as an office reads it. A change of law or wording shows in statements.md and is reviewed there.
const BASE = { id: 1, year: 2024, nature: 'PRIVATE_ENTERPRISE', headcount: 100, totalWages: 8_000_000 };
const CASES: Readonly<Record<string, Record<string, unknown>>> = {
  '没有安排，不知道社会平均工资': {},
  '三个人，两个不满一年，工资高于上限': {
    headcount: 300,
    totalWages: 60_000_000,
    localAverageWage: 90_000,
    employees: [
      { category: 'PHYSICAL', grade: 1, months: 12 },
      { grade: 4, months: 9 },
      { veteranGrade: 8, months: 5 },
    ],
  },
  小企业已经缴了: { headcount: 30, totalWages: 2_400_000, paid: 34_560 },
  '没有按时申报，逾期十天': { disabledWeighted: 2, declared: false, overdueDays: 10 },
  受灾减免以后还要缴: {
    nature: 'PUBLIC_INSTITUTION',
    disabledWeighted: 1,
    reduction: 4_000,
    paid: '10000.50',
  },
  '下半年成立，在厦门': {
    headcount: undefined,
    monthlyHeadcount: [null, null, null, null, null, null, 40, 40, 40, 50, 50, 50],
    totalWages: 1_800_000,
    localAverageWage: 100_000,
    region: '350203',
  },
  超比例: { disabledWeighted: 5 },
  '自己填比例，2019 年的三十人企业': { year: 2019, ratio: '0.015', headcount: 30, totalWages: 2_400_000 },
  '2016 年，还没有上限': { year: 2016, nature: 'PUBLIC_INSTITUTION', localAverageWage: 60_000 },
  没有职工: { headcount: 0, totalWages: 0 },
};

const book = parameterBook(quotaValues);

function statement(title: string, changes: Record<string, unknown>): string {
  const read = readLevyRow({ ...BASE, ...changes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { facts } = read.value;
  const law = lawOf(book, facts.year, facts.region);
  if (law instanceof Refusal) throw new Error(law.problem.code);
  const lines = explainedLevy(facts, law).steps.map(({ name, value, formula, cites }) => {
    const sources = cites.map(
      (c) =>
        `${citationText(c)}${c.version === null ? '' : ` [${c.version}]`}${c.confirmed ? '' : '（待确认）'}`,
    );
    return `| ${name} | ${value ?? '没有'} | ${formula} | ${sources.join('；')} |`;
  });
  return `## ${title}\n\n| 步骤 | 结果 | 怎么算 | 依据 |\n|---|---|---|---|\n${lines.join('\n')}\n`;
}

const told = new Map(
  readFileSync(join(import.meta.dirname, 'statements.md'), 'utf8')
    .split(/^(?=## )/m)
    .filter((part) => part.startsWith('## '))
    .map((part) => [part.slice(3, part.indexOf('\n')), `${part.trimEnd()}\n`]),
);

it.each(Object.entries(CASES))('%s', (title, changes) => {
  expect(statement(title, changes)).toBe(told.get(title));
});

it('tells no case that is not computed', () => {
  expect([...told.keys()]).toEqual(Object.keys(CASES));
});
