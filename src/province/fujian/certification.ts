import { plainDate } from '../../kernel/dates.ts';
import { certificationParameters as certification } from '../../modules/quota/index.ts';
import { dated, type ParameterValues } from '../../platform/rule/index.ts';

const PRACTICE = { source: '残疾人按比例就业情况联网认证惯例（省级待确认）', article: null };
const LEVY_RULES = { source: '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）', article: '第七条' };
const FROM = plainDate('2020-01-01');
const always = { from: FROM, to: null };

/** What counts in the yearly certification. Practices are defaults until the province says otherwise. */
export const certificationValues: readonly ParameterValues[] = [
  dated(certification.contractMonths, [{ ...always, value: 12, cites: LEVY_RULES, confirmed: true }]),
  dated(certification.cureDays, [
    {
      ...always,
      value: { certificate: 30, contract: 30, wage: 30, insurance: 60 },
      cites: PRACTICE,
      confirmed: false,
    },
  ]),
  dated(certification.monthPractice, [
    {
      ...always,
      value: {
        certificate: 'ANY_DAY',
        contract: 'ANY_DAY',
        age: 'ANY_DAY',
        study: 'ANY_DAY',
        life: 'WHOLE_MONTH',
      },
      cites: PRACTICE,
      confirmed: false,
    },
  ]),
  dated(certification.yearFraction, [{ ...always, value: 'TWELFTHS', cites: PRACTICE, confirmed: false }]),
  dated(certification.countedGrades, [
    {
      ...always,
      value: { disability: { counts: 4, double: 2 }, veteran: { counts: 8, double: 3 } },
      cites: LEVY_RULES,
      confirmed: true,
    },
  ]),
  dated(certification.requiredInsurances, [
    {
      ...always,
      value: ['PENSION', 'MEDICAL', 'UNEMPLOYMENT', 'WORK_INJURY', 'MATERNITY'],
      cites: PRACTICE,
      confirmed: false,
    },
  ]),
  dated(certification.wageBasis, [{ ...always, value: 'NET', cites: PRACTICE, confirmed: false }]),
  dated(certification.retirement, [
    {
      ...always,
      value: {
        from: '2025-01',
        men: { years: 60, step: 4, most: 36 },
        women: { years: 55, step: 4, most: 36 },
        womenWorkers: { years: 50, step: 2, most: 60 },
      },
      cites: {
        source: '《全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定》（2024年9月13日）',
        article: null,
      },
      confirmed: false,
    },
  ]),
];
