import { z } from 'zod';
import { defineParameter } from '../../../platform/rule/index.ts';
import { INSURANCE_WORDS, INSURANCES } from './facts.ts';
import type { YearMonth } from './months.ts';

const days = z.int().min(0).max(366);
const practice = z.enum(['ANY_DAY', 'WHOLE_MONTH']);
const PRACTICE_WORDS = { ANY_DAY: '有一天即可', WHOLE_MONTH: '须满整月' } as const;
const yearMonth = z.templateLiteral([z.number(), '-', z.number()]) satisfies z.ZodType<YearMonth>;

/** Shortest contract or service agreement that counts. */
export const contractMonths = defineParameter({
  id: 'quota.contract-months',
  title: '劳动合同或服务协议的最短期限',
  unit: '月',
  schema: z.int().min(1).max(36),
});

/** Days after the declaration in which late data of each kind may still come without an appeal. */
export const cureDays = defineParameter({
  id: 'quota.cure-days',
  title: '联网认证补齐数据的期限',
  unit: '天（自申报之日起）',
  schema: z.object({ certificate: days, contract: days, wage: days, insurance: days }),
  say: ({ certificate, contract, wage, insurance }) =>
    `证件 ${certificate} 天，合同 ${contract} 天，工资 ${wage} 天，社会保险 ${insurance} 天`,
});

/** Whether a month counts when a condition holds on any day of it, or only when it holds on all. */
export const monthPractice = defineParameter({
  id: 'quota.month-practice',
  title: '不足整月的认定',
  unit: '口径',
  schema: z.object({
    certificate: practice,
    contract: practice,
    age: practice,
    study: practice,
    life: practice,
  }),
  say: ({ certificate, contract, age, study, life }) =>
    [
      `证件：${PRACTICE_WORDS[certificate]}`,
      `合同：${PRACTICE_WORDS[contract]}`,
      `年龄：${PRACTICE_WORDS[age]}`,
      `不在读：${PRACTICE_WORDS[study]}`,
      `在世：${PRACTICE_WORDS[life]}`,
    ].join('，'),
});

/** A person of n months: n twelfths, or one whole person from the first month on. */
export const yearFraction = defineParameter({
  id: 'quota.year-fraction',
  title: '不足全年的折算',
  unit: '口径',
  schema: z.enum(['TWELFTHS', 'WHOLE_PERSON']),
  say: (way) => (way === 'TWELFTHS' ? '每月按十二分之一人' : '有一个月就按一人'),
});

/** Grades that count, and those that count as two: up to and including. */
export const countedGrades = defineParameter({
  id: 'quota.counted-grades',
  title: '计入与按两人计入的等级',
  unit: '级',
  schema: z.object({
    disability: z.object({ counts: z.int(), double: z.int() }),
    veteran: z.object({ counts: z.int(), double: z.int() }),
  }),
  say: ({ disability, veteran }) =>
    `残疾人证 1—${disability.counts} 级，其中 1—${disability.double} 级按两人；残疾军人证 1—${veteran.counts} 级，其中 1—${veteran.double} 级按两人`,
});

/** Insurances that must be posted for the month to be paid in full. */
export const requiredInsurances = defineParameter({
  id: 'quota.required-insurances',
  title: '须足额缴纳的社会保险',
  unit: '险种',
  schema: z.array(z.enum(INSURANCES)).min(1).readonly(),
  say: (kinds) => kinds.map((kind) => INSURANCE_WORDS[kind]).join('、'),
});

/** Whether the person's own share of insurance is added to what was paid before it meets the minimum wage. */
export const wageBasis = defineParameter({
  id: 'quota.wage-basis',
  title: '与最低工资比较的工资',
  unit: '口径',
  schema: z.enum(['NET', 'NET_PLUS_OWN_INSURANCE']),
  say: (basis) => (basis === 'NET' ? '实发工资' : '实发工资加个人缴纳的社会保险'),
});

const ageGroup = z.object({
  /** Age before the reform. */
  years: z.int(),
  /** One month later for every so many months of birth … */
  step: z.int().min(1),
  /** … up to so many. */
  most: z.int().min(0),
});

const groupWords = ({ years, step, most }: z.infer<typeof ageGroup>) =>
  `原 ${years} 周岁，每 ${step} 个月延迟 1 个月，最多 ${most} 个月`;

/** Statutory retirement: the month is the last one that counts. `from` is the first month of gradual delay. */
export const retirement = defineParameter({
  id: 'quota.retirement',
  title: '法定退休年龄',
  unit: '周岁与延迟月数',
  schema: z.object({ from: yearMonth, men: ageGroup, women: ageGroup, womenWorkers: ageGroup }),
  say: ({ from, men, women, womenWorkers }) =>
    `${from} 起逐步延迟：男 ${groupWords(men)}；女 ${groupWords(women)}；在工人岗位的女职工 ${groupWords(womenWorkers)}`,
});

export type CureDays = z.infer<typeof cureDays.schema>;
export type Practice = z.infer<typeof practice>;
export type MonthPractice = z.infer<typeof monthPractice.schema>;
export type CountedGrades = z.infer<typeof countedGrades.schema>;
export type Retirement = z.infer<typeof retirement.schema>;
export type AgeGroup = z.infer<typeof ageGroup>;
