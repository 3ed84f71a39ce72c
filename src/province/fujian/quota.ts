import { plainDate } from '../../kernel/dates.ts';
import { ENTERPRISE_NATURES, parameters as quota } from '../../modules/quota/index.ts';
import { dated, type ParameterValues } from '../../platform/rule/index.ts';

const LEVY_RULES = '《残疾人就业保障金征收使用管理办法》（财税〔2015〕72号）';
const NOTICE_98 = '财政部公告2019年第98号';
const NOTICE_8 = '财政部公告2023年第8号';
const TWO_TIERS = [
  { tier: 'AT_LEAST_1_PERCENT', from: '0.01', payRate: '0.5' },
  { tier: 'BELOW_1_PERCENT', from: '0', payRate: '0.9' },
];
const UP_TO_30 = { headcount: 30, natures: [...ENTERPRISE_NATURES], rounding: 'none' as const };

const day = plainDate;

/**
 * Fujian's numbers of quota and levy. No local average wage is entered: nobody has given one, so the cap is not applied and the
 * levy says so.
 */
export const quotaValues: readonly ParameterValues[] = [
  dated(quota.quotaRatio, [
    {
      from: day('2009-09-16'),
      to: null,
      value: '0.016',
      cites: { source: '《福建省实施〈残疾人就业条例〉办法》', article: null },
      confirmed: true,
    },
  ]),
  dated(quota.quotaRatioOfPlaces, [
    {
      from: day('2016-01-01'),
      to: null,
      value: { '350200': '0.016' },
      cites: { source: '厦门市安排残疾人就业的比例（计划单列市，待当地确认）', article: null },
      confirmed: false,
    },
  ]),
  dated(quota.reliefTiers, [
    {
      from: day('2016-01-01'),
      to: day('2020-01-01'),
      value: [{ tier: 'FULL', from: '0', payRate: '1' }],
      cites: { source: LEVY_RULES, article: '第八条' },
      confirmed: false,
    },
    {
      from: day('2020-01-01'),
      to: day('2023-01-01'),
      value: TWO_TIERS,
      cites: { source: NOTICE_98, article: '第三条' },
      confirmed: false,
    },
    {
      from: day('2023-01-01'),
      to: day('2028-01-01'),
      value: TWO_TIERS,
      cites: { source: NOTICE_8, article: '第一条' },
      confirmed: true,
    },
  ]),
  dated(quota.smallEnterpriseExemption, [
    {
      from: day('2020-01-01'),
      to: day('2023-01-01'),
      value: UP_TO_30,
      cites: { source: NOTICE_98, article: '第四条' },
      confirmed: false,
    },
    {
      from: day('2023-01-01'),
      to: day('2028-01-01'),
      value: UP_TO_30,
      cites: { source: NOTICE_8, article: '第二条' },
      confirmed: true,
    },
  ]),
  dated(quota.wageCap, [
    {
      from: day('2017-04-01'),
      to: day('2018-04-01'),
      value: '3',
      cites: { source: '财税〔2017〕18号', article: null },
      confirmed: false,
    },
    {
      from: day('2018-04-01'),
      to: null,
      value: '2',
      cites: { source: '财税〔2018〕39号', article: null },
      confirmed: true,
    },
  ]),
  dated(quota.localAverageWages, []),
  dated(quota.lateSurchargeRate, [
    {
      from: day('2015-10-01'),
      to: null,
      value: '0.005',
      cites: { source: LEVY_RULES, article: '第二十六条' },
      confirmed: true,
    },
  ]),
  dated(quota.longestDeferral, [
    {
      from: day('2015-10-01'),
      to: null,
      value: 6,
      cites: { source: LEVY_RULES, article: '第十七条' },
      confirmed: false,
    },
  ]),
  dated(quota.minimumWages, [
    {
      from: day('2022-04-01'),
      to: day('2025-04-01'),
      // Which tier a county has is not known here but for Xiamen, which uses the first.
      value: { tiers: [203_000, 196_000, 181_000, 166_000], places: { '350200': 0 } },
      cites: { source: '福建省月最低工资标准（2022年4月1日起，待确认）', article: null },
      confirmed: false,
    },
    {
      from: day('2025-04-01'),
      to: null,
      value: { tiers: [226_500, 219_500, 204_500, 189_500], places: { '350200': 0 } },
      cites: { source: '福建省月最低工资标准（2025年4月1日起，待确认）', article: null },
      confirmed: false,
    },
  ]),
];
