import { z } from 'zod';
import { parseRational, percentText, rational } from '../../kernel/rational.ts';
import { defineParameter, yuanText } from '../../platform/rule/index.ts';
import { LEVY_NATURES, NATURES } from './natures.ts';
import { tierWords } from './words.ts';

/** An exact number as text: '0.016' or '1/3'. */
const exact = z.string().refine((text) => parseRational(text) !== null);
const percent = (text: string) => percentText(parseRational(text) ?? rational(0));
const fen = z.int().min(0);
/** By region code of six digits; the place's own value goes before the province's. */
const byRegion = <T extends z.ZodType>(value: T) => z.record(z.string().regex(/^\d{6}$/), value);

/** Codes stay codes: the names of regions belong to the province. */
function sayPlaces<T>(places: Record<string, T>, say: (value: T) => string): string {
  return Object.entries(places)
    .map(([code, value]) => `${code}：${say(value)}`)
    .join('；');
}

/** Share of staff that must be persons with disabilities. */
export const quotaRatio = defineParameter({
  id: 'quota.ratio',
  title: '安排残疾人就业的比例',
  unit: '占在职职工的份额',
  schema: exact,
  say: percent,
});

/** Places that set their own ratio. */
export const quotaRatioOfPlaces = defineParameter({
  id: 'quota.ratio-of-places',
  title: '自定安排比例的地方',
  unit: '占在职职工的份额',
  schema: byRegion(exact),
  say: (places) => sayPlaces(places, percent),
});

/** Part of the levy that is paid, by the share of staff in fact employed; `from` is included. The first tier that fits holds. */
export const reliefTiers = defineParameter({
  id: 'quota.relief-tiers',
  title: '分档减缴',
  unit: '应缴份额',
  schema: z.array(z.object({ tier: z.string(), from: exact, payRate: exact })).min(1),
  say: (tiers) =>
    tiers.map(({ tier, payRate }) => `${tierWords(tier)}：按 ${percent(payRate)} 缴`).join('；'),
});

/** Enterprises of so few staff pay nothing. `rounding` of the yearly average before it is compared. */
export const smallEnterpriseExemption = defineParameter({
  id: 'quota.small-enterprise-exemption',
  title: '小企业免征',
  unit: '人',
  schema: z.object({
    headcount: z.int().min(1),
    natures: z.array(z.enum(NATURES)).min(1),
    rounding: z.enum(['none', 'down', 'half-up']),
  }),
  say: ({ headcount, natures }) =>
    `年平均 ${headcount} 人（含）以下，${natures.map((nature) => LEVY_NATURES[nature]).join('、')}`,
});

/** The average wage counts up to so many local average wages. */
export const wageCap = defineParameter({
  id: 'quota.wage-cap',
  title: '年平均工资的上限',
  unit: '倍当地社会平均工资',
  schema: exact,
  say: (times) => `当地社会平均工资的 ${times} 倍`,
});

/** Local average wage in fen a year, by region; not filled as long as nobody has given it. */
export const localAverageWages = defineParameter({
  id: 'quota.local-average-wages',
  title: '当地社会平均工资',
  unit: '分/年',
  schema: byRegion(fen),
  say: (places) => sayPlaces(places, yuanText),
});

/** Surcharge on arrears for each day. */
export const lateSurchargeRate = defineParameter({
  id: 'quota.late-surcharge',
  title: '滞纳金',
  unit: '每日占欠缴额的份额',
  schema: exact,
  say: (rate) => `每天 ${percent(rate)}`,
});

/** Longest deferral after a disaster. */
export const longestDeferral = defineParameter({
  id: 'quota.longest-deferral',
  title: '最长缓缴期',
  unit: '月',
  schema: z.int().min(1).max(36),
});

/** Monthly minimum wages, highest first, and the tier of the places that are known. */
export const minimumWages = defineParameter({
  id: 'quota.minimum-wages',
  title: '月最低工资标准',
  unit: '分/月',
  schema: z.object({ tiers: z.array(fen).min(1), places: byRegion(z.int().min(0)) }),
  say: ({ tiers }) => `分 ${tiers.length} 档：${tiers.map(yuanText).join('、')}`,
});
