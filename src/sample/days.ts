import { dateOf, plainDate } from '../kernel/dates.ts';
import type { PlainDate } from '../kernel/dates.ts';

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01: the sample reckons a million careers in plain numbers. */
export function dayNumber(date: PlainDate): number {
  return Date.parse(date) / MILLISECONDS;
}

const written = new Map<number, PlainDate>();

/** The date of a day number. Kept once written: a million persons share some ten thousand days. */
export function dateOfDay(day: number): PlainDate {
  let date = written.get(day);
  if (date === undefined) {
    date = plainDate(new Date(day * MILLISECONDS).toISOString().slice(0, 10));
    written.set(day, date);
  }
  return date;
}

/** The day number of a date; a day that the month lacks becomes its last. */
export function dayOf(year: number, month: number, day: number): number {
  for (let last = day; last > 27; last--)
    if (dateOf(year, month, last) !== null) return Date.UTC(year, month - 1, last) / MILLISECONDS;
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}
