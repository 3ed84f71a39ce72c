import { plainDate, type PlainDate } from '../../../kernel/dates.ts';

/** A calendar month 'YYYY-MM'. */
export type YearMonth = `${number}-${number}`;

export interface Month {
  id: YearMonth;
  first: PlainDate;
  last: PlainDate;
  /** Number of days. */
  length: number;
}

/** Days of one month as bits, the first day lowest; so conditions that must hold on one and the same day can be laid together. */
export type Days = number;

export function monthOf(date: PlainDate): YearMonth {
  return date.slice(0, 7) as YearMonth;
}

/** The twelve months of a calendar year. */
export function monthsOf(year: number): Month[] {
  return Array.from({ length: 12 }, (_, i) => month(nameOf(year, i + 1)));
}

function nameOf(year: number, monthOfYear: number): YearMonth {
  return `${String(year).padStart(4, '0')}-${String(monthOfYear).padStart(2, '0')}` as YearMonth;
}

/** First day, last day and length of a month. */
export function month(id: YearMonth): Month {
  // Day 0 of the next month is the last of this one.
  const length = new Date(Date.UTC(Number(id.slice(0, 4)), Number(id.slice(5, 7)), 0)).getUTCDate();
  return { id, first: plainDate(`${id}-01`), last: plainDate(`${id}-${length}`), length };
}

/** The month so many later. */
export function laterMonth(id: YearMonth, months: number): YearMonth {
  const count = Number(id.slice(0, 4)) * 12 + Number(id.slice(5, 7)) - 1 + months;
  return nameOf(Math.floor(count / 12), (count % 12) + 1);
}

/** Whole months from one month to another; negative where the other is earlier. */
export function monthsBetween(from: YearMonth, to: YearMonth): number {
  const count = (id: YearMonth) => Number(id.slice(0, 4)) * 12 + Number(id.slice(5, 7));
  return count(to) - count(from);
}

/** All days of a month. */
export function allDays({ length }: Month): Days {
  return 2 ** length - 1;
}

/** The days of a month from `from` to `to`, both included; null leaves that side open. */
export function daysWithin(m: Month, from: PlainDate | null, to: PlainDate | null): Days {
  if ((from !== null && from > m.last) || (to !== null && to < m.first)) return 0;
  const start = from === null || from <= m.first ? 1 : dayOf(from);
  const end = to === null || to >= m.last ? m.length : dayOf(to);
  return end < start ? 0 : 2 ** end - 2 ** (start - 1);
}

function dayOf(date: PlainDate): number {
  return Number(date.slice(8, 10));
}
