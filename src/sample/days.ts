import { dateOf } from '../kernel/dates.ts';
import type { PlainDate } from '../kernel/dates.ts';

const MILLISECONDS = 86_400_000;

/** Days since 1970-01-01: the sample reckons a million careers in plain numbers. */
export function dayNumber(date: PlainDate): number {
  return Date.parse(date) / MILLISECONDS;
}

/** The date of a day number. */
export function dateOfDay(day: number): PlainDate {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10) as PlainDate;
}

/** The day number of a date; a day that the month lacks becomes its last. */
export function dayOf(year: number, month: number, day: number): number {
  for (let last = day; last > 27; last--)
    if (dateOf(year, month, last) !== null) return Date.UTC(year, month - 1, last) / MILLISECONDS;
  return Date.UTC(year, month - 1, day) / MILLISECONDS;
}
