import { plainDate } from '../../kernel/dates.ts';
import { FORM_ORDER, parameters as employment, type EvidenceRules } from '../../modules/employment/index.ts';
import { abilityMonths, DEFAULT_WEIGHTS, matchingWeights } from '../../modules/matching/index.ts';
import { NATIONAL_WAGE_PARAMETERS, wageReading } from '../../modules/positions/index.ts';
import { planParameter } from '../../modules/programme/index.ts';
import { exportLimits } from '../../platform/documents/index.ts';
import { fileLimits } from '../../platform/files/index.ts';
import { dated, parameterBook, type ParameterBook } from '../../platform/rule/index.ts';
import { certificationValues } from './certification.ts';
import { askingValues } from './asking.ts';
import { offeringValues } from './offering.ts';
import { planValues } from './plans.ts';
import { pushValues } from './push.ts';
import { factValues } from './facts.ts';
import { followUpValues } from './follow-up.ts';
import { supportNumbers } from './support.ts';
import { revealValues, retentionValues } from './retention.ts';
import { quotaValues } from './quota.ts';
import { recognitionValues } from './recognition.ts';

const PRACTICE = { source: '实名制登记惯例（省级待确认）', article: null };
/** Limits that the house starts with, until the province lays down its own. */
const HOUSE = { source: '助业的初始设置（省级待确认）', article: null };
const FROM = plainDate('2022-01-01');

/**
 * What proves work in each form. Every line must be met, any one paper of a line meets it. The plan asks for verified facts and
 * leaves the papers to the places: these are defaults until the province says otherwise.
 */
const EVIDENCE: EvidenceRules = {
  PROPORTIONAL: [
    ['LABOUR_CONTRACT', 'APPOINTMENT'],
    ['WAGE_SLIP', 'SOCIAL_INSURANCE'],
  ],
  CONCENTRATED: [['LABOUR_CONTRACT'], ['WAGE_SLIP', 'SOCIAL_INSURANCE']],
  SELF_EMPLOYED: [['BUSINESS_LICENCE', 'START_UP_RECOGNITION']],
  PUBLIC_WELFARE: [
    ['PUBLIC_WELFARE_AGREEMENT', 'LABOUR_CONTRACT'],
    ['WAGE_SLIP', 'SOCIAL_INSURANCE'],
  ],
  SHELTERED: [['SHELTERED_AGREEMENT'], ['ALLOWANCE_SLIP', 'ATTENDANCE']],
  FLEXIBLE: [['INCOME_RECORD', 'PLATFORM_RECORD', 'VILLAGE_STATEMENT', 'HOME_VISIT']],
  AGRI: [['LAND_OR_STOCK', 'SALES_RECORD', 'VILLAGE_STATEMENT', 'HOME_VISIT']],
};

/** Fujian's dated numbers. `confirmed: false` are defaults from practice, shown as such on pages. */
export const book: ParameterBook = parameterBook([
  ...quotaValues,
  ...supportNumbers,
  ...certificationValues,
  ...retentionValues,
  ...revealValues,
  dated(fileLimits, [
    {
      from: FROM,
      to: null,
      value: { image: 20, pdf: 20, office: 20, text: 10, megapixels: 100 },
      cites: HOUSE,
      confirmed: false,
    },
  ]),
  dated(exportLimits, [
    {
      from: FROM,
      to: null,
      value: {
        rows: {
          village_helper: 300,
          township_clerk: 2_000,
          county_clerk: 20_000,
          city_officer: 100_000,
          province_officer: 200_000,
          auditor: 5_000,
        },
        keepDays: 7,
      },
      cites: HOUSE,
      confirmed: false,
    },
  ]),
  ...factValues,
  ...followUpValues,
  ...pushValues,
  ...askingValues,
  ...offeringValues,
  ...planValues,
  ...recognitionValues,
  dated(matchingWeights, [
    {
      from: FROM,
      to: null,
      value: DEFAULT_WEIGHTS,
      cites: { source: '助业岗位匹配的定义', article: '评分' },
      confirmed: false,
    },
  ]),
  // No rule on it was found: after two years the product only proposes to look again.
  dated(abilityMonths, [{ from: FROM, to: null, value: 24, cites: HOUSE, confirmed: false }]),
  dated(wageReading, [
    {
      from: plainDate('2008-01-03'),
      to: null,
      value: NATIONAL_WAGE_PARAMETERS,
      cites: {
        source: '《关于职工全年月平均工作时间和工资折算问题的通知》（劳社部发〔2008〕3号）',
        article: '二',
      },
      confirmed: false,
    },
  ]),
  dated(employment.minimumBreak, [{ from: FROM, to: null, value: 1, cites: PRACTICE, confirmed: false }]),
  dated(employment.formPrecedence, [
    { from: FROM, to: null, value: [...FORM_ORDER], cites: PRACTICE, confirmed: false },
  ]),
  dated(employment.evidenceRules, [
    { from: FROM, to: null, value: EVIDENCE, cites: PRACTICE, confirmed: false },
  ]),
  dated(employment.minimumAge, [
    {
      from: plainDate('1995-01-01'),
      to: null,
      value: 16,
      cites: { source: '《中华人民共和国劳动法》', article: '第十五条' },
      confirmed: true,
    },
  ]),
  dated(employment.workingAge, [
    {
      from: plainDate('2012-01-01'),
      to: null,
      value: { M: { from: 16, to: 59 }, F: { from: 16, to: 54 } },
      cites: { source: '全国残疾人就业和职业培训实名制统计指标说明（2012）', article: '就业年龄段' },
      confirmed: true,
    },
  ]),
  // A spell needs no second pair of eyes by default: a county may have one clerk. Who recorded and who verified are both kept.
  dated(employment.fourEyes, [{ from: FROM, to: null, value: false, cites: PRACTICE, confirmed: false }]),
  dated(planParameter, [
    {
      from: plainDate('2022-01-01'),
      to: plainDate('2025-01-01'),
      // The plan names the total of the province and no shares by city or year; the province sets them.
      value: { id: '2022-2024', title: '三年行动（2022—2024年）', target: 35_000, split: [] },
      cites: { source: '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》', article: '一、目标任务' },
      confirmed: true,
    },
    {
      from: plainDate('2025-01-01'),
      to: plainDate('2028-01-01'),
      value: { id: '2025-2027', title: '三年行动（2025—2027年）', target: null, split: [] },
      cites: { source: '福建省促进残疾人就业行动方案（2025—2027年），总数待补', article: null },
      confirmed: false,
    },
  ]),
]);
