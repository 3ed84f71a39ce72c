import { arabicNumerals, normalise } from './text.ts';
import {
  bareUnit,
  monthlyFen,
  NATIONAL_WAGE_PARAMETERS,
  readRange,
  YUAN,
  type Sums,
  type WageBasis,
  type WageParameters,
} from './wage-sums.ts';

/** What was supposed in reading a wage; the sentence for each stands in messages.ts. */
export type WageAssumption =
  | { code: 'month-assumed' | 'read-as-year' | 'year-over-12' | 'swapped' | 'approximate' | 'base-pay-only' }
  | { code: 'week-to-month'; days: string }
  | { code: 'day-to-month'; days: string }
  | { code: 'hour-to-month'; days: string; hours: number }
  | { code: 'extra-months-left-out'; months: number };

export interface Wage {
  /** As written, trimmed. */
  text: string;
  /** Fen a month; null where the text sets no bound on that side or could not be read. */
  low: number | null;
  high: number | null;
  basis: WageBasis | null;
  /** Payments a year (13薪 → 13); null when not said. The monthly figure leaves the extra ones out. */
  monthsPerYear: number | null;
  negotiable: boolean;
  assumptions: WageAssumption[];
  /** Parts of the text that were not understood; the whole text when nothing was. */
  unread: string[];
}

const BASIS_WORDS: [RegExp, WageBasis][] = [
  [/年薪|[/每一]年|\/(?:y|yr|year)\b|p\.?a\.?$/, 'year'],
  [/周薪|[/每一](?:周|星期)|\/(?:w|week)\b/, 'week'],
  [/日薪|[/每一](?:天|日|工日)|\/(?:d|day)\b/, 'day'],
  [/时薪|[/每一]个?(?:小时|钟头|时)|\/(?:h|hr|hour)\b/, 'hour'],
  [/月薪|月工资|[/每一]个?月|\/(?:m|mo|month)\b/, 'month'],
];
const EXTRA_MONTHS = /[·.*x×,、]?(\d{1,2})(?:薪|个月工资)/;
const NEGOTIABLE = /面议|面谈|negotiable|协商|详谈/;
const NUMBER = String.raw`(\d+(?:\.\d{1,4})?)(k|千|w|百万|万|百)?`;
const RANGE = new RegExp(`${NUMBER}(?:元|块)?(?:-${NUMBER}(?:元|块)?)?`);
/** 千以下, without a number. */
const BARE_UNIT = /^\s*(千|万)(?=元|及|以|或)/;
const AT_LEAST = /(?:及|或)?以上|不低于|至少|最低|保底|起薪?|\+/;
const AT_MOST = /(?:及|或)?以[下内]|不超过|不高于|至多|最高|封顶/;
const ABOUT = /左右|上下|大约|约/;
const BASE_PAY = /底薪|基本工资|无责|提成|计件|奖金/;
/** 五险一金: its numerals are not sums. */
const INSURANCE = /[三五六七八]险(?:[一二两]金)?/;
const FILLER = /薪资|薪水|薪酬|工资|待遇|综合|税前|税后|人民币|rmb|cny|元|块|[￥¥:()[\]{},、;。/·.+]/g;

/** Monthly pay outside 100 yuan to 1 million yuan is a misreading, not a wage. Fen. */
const BELIEVABLE = { low: 10_000, high: 100_000_000 };
/** A sum this high a month, with no basis said, is taken as yearly (yuan). */
const SURELY_YEARLY = 80_000;

/**
 * Reads the wage text of a posting (8千-1.2万·13薪, 150元/天, 10-15万/年, 4k-6k, 面议) as fen a month.
 * Never throws and never guesses silently: what was supposed is in `assumptions`, what was not understood in
 * `unread`. Sums are rounded to whole fen, half up.
 */
export function parseWage(text: string, parameters: WageParameters = NATIONAL_WAGE_PARAMETERS): Wage {
  const wage: Wage = {
    text: text.trim(),
    low: null,
    high: null,
    basis: null,
    monthsPerYear: null,
    negotiable: false,
    assumptions: [],
    unread: [],
  };
  if (wage.text === '') return wage;
  const insurance = INSURANCE.exec(wage.text)?.[0];
  let rest = prepared(insurance ? wage.text.replace(insurance, ' ') : wage.text);
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(0, match.index) + ' ' + rest.slice(match.index + match[0].length);
    return match;
  };

  wage.negotiable = take(NEGOTIABLE) !== null;
  const months = take(EXTRA_MONTHS);
  if (months) wage.monthsPerYear = Number(months[1]);
  for (const [word, basis] of BASIS_WORDS) if (wage.basis === null && take(word)) wage.basis = basis;
  const basePay = BASE_PAY.test(rest);
  const range = take(RANGE) ?? take(BARE_UNIT);
  const atLeast = take(AT_LEAST) !== null || basePay;
  const atMost = take(AT_MOST) !== null;
  const about = take(ABOUT) !== null;
  if (!range) {
    if (!wage.negotiable) wage.unread.push(wage.text);
    return wage;
  }
  const sums = range[1] && /\d/.test(range[1]) ? readRange(range) : bareUnit(range[1]);
  if (!sums || !settle(wage, sums, parameters)) {
    wage.unread = [wage.text];
    return { ...wage, low: null, high: null, basis: null, assumptions: [] };
  }
  const open = range[3] === undefined;
  if (open && atMost) wage.low = null;
  else if (open && atLeast) wage.high = null;
  if (about) wage.assumptions.push({ code: 'approximate' });
  if (basePay) wage.assumptions.push({ code: 'base-pay-only' });
  wage.unread = leftover(rest.replaceAll(new RegExp(BASE_PAY, 'g'), ' '));
  if (insurance) wage.unread.push(insurance);
  return wage;
}

function prepared(text: string): string {
  return arabicNumerals(normalise(text))
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/(?<=[\d元千万kw块])(?:~|～|〜|—+|–|−|--+|至|到)(?=\d)/g, '-');
}

/** Settles the basis and writes the monthly sums; false when the figure cannot be a wage. */
function settle(wage: Wage, sums: Sums, parameters: WageParameters): boolean {
  if (wage.basis === null) {
    if (sums.low >= SURELY_YEARLY * YUAN) {
      wage.basis = 'year';
      wage.assumptions.push({ code: 'read-as-year' });
    } else if (sums.scaled || sums.low >= 300 * YUAN) {
      wage.basis = 'month';
      if (!sums.scaled) wage.assumptions.push({ code: 'month-assumed' });
    } else return false;
  }
  wage.low = monthlyFen(sums.low, wage.basis, parameters);
  wage.high = monthlyFen(sums.high, wage.basis, parameters);
  if (wage.low < BELIEVABLE.low || wage.high > BELIEVABLE.high) return false;
  if (sums.swapped) wage.assumptions.push({ code: 'swapped' });
  const days = (parameters.payDaysPerMonth / 100).toFixed(2);
  if (wage.basis === 'year') wage.assumptions.push({ code: 'year-over-12' });
  if (wage.basis === 'week') wage.assumptions.push({ code: 'week-to-month', days });
  if (wage.basis === 'day') wage.assumptions.push({ code: 'day-to-month', days });
  if (wage.basis === 'hour')
    wage.assumptions.push({ code: 'hour-to-month', days, hours: parameters.hoursPerDay });
  if (wage.basis === 'month' && wage.monthsPerYear !== null && wage.monthsPerYear > 12) {
    wage.assumptions.push({ code: 'extra-months-left-out', months: wage.monthsPerYear });
  }
  return true;
}

function leftover(rest: string): string[] {
  return rest
    .replace(FILLER, ' ')
    .split(/[\s-]+/)
    .filter((part) => part !== '');
}
