import type { Citation } from '../../../kernel/citation.ts';
import { plainDate } from '../../../kernel/dates.ts';
import type { Condition, Test } from '../condition.ts';
import { publicityDays } from '../parameters.ts';
import type { Scheme } from '../scheme.ts';

const PLAN = '《福建省促进残疾人就业三年行动实施方案（2022—2024年）》';

/** Read through secondary sources; its number and date were not found. */
export const AID: Citation = { source: '福建省《关于进一步加强扶残助残工作的意见》', article: null };
export const SHELTERED_NEWS: Citation = { source: '福建日报2019年1月2日的报道', article: null };
export const TAPER_PLAN: Citation = {
  source: '福建省促进残疾人就业行动方案（2025—2027年）',
  article: null,
};
export const PRACTICE: Citation = { source: '奖励补贴通行做法（省级待确认）', article: null };
export const PLAN_FUNDS: Citation = { source: PLAN, article: '二、（二）' };
export const PLAN_TRAINING: Citation = { source: PLAN, article: '二、（四）' };
export const PLAN_KEY_GROUPS: Citation = { source: PLAN, article: '二、（五）' };
export const FUJIAN_MEASURES: Citation = {
  source: '《福建省实施〈残疾人就业条例〉办法》',
  article: '第二条',
};

/** The first day of the plan. Some papers are older, but their dates were not found; no rule is stretched back before. */
const PLAN_BEGINS = plainDate('2022-01-01');

/** What all schemes share until a province says otherwise. */
export const USUAL = {
  level: 'province',
  validFrom: PLAN_BEGINS,
  validTo: null,
  confirmed: false,
  excludes: [],
  lasts: null,
  publicityDays,
  channel: 'FEDERATION',
  clawback: ['FALSE_DATA', 'PAID_TWICE', 'OVERPAID'],
} satisfies Partial<Scheme>;

/** A line of a scheme: what must be so, how it is tested, where it is written. */
export function condition(id: string, text: string, test: Test, cites: Citation): Condition {
  return { id, text, test, cites };
}
