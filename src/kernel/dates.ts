import { Temporal } from 'temporal-polyfill';

/**
 * A civil date of Asia/Shanghai as 'YYYY-MM-DD'. The brand keeps an instant, or text nobody checked,
 * from being taken for a day; the text form sorts, compares and stores as it stands.
 */
export type PlainDate = string & { readonly plainDate: unique symbol };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
// 1990-3-7, 1990/3/7, 1990.3.7, 1990年3月7日; spreadsheets add a midnight
const WRITTEN =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/;

/** The date of three numbers, or null where the calendar has no such day. */
export function dateOf(year: number, month: number, day: number): PlainDate | null {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return iso(year, month, day);
}

/** Text 'YYYY-MM-DD' as a date. Throws RangeError for anything else. */
export function plainDate(text: string): PlainDate {
  const [, year, month, day] = ISO.exec(text) ?? [];
  const date = dateOf(Number(year ?? 0), Number(month), Number(day));
  if (date === null) throw new RangeError('not a date in the form YYYY-MM-DD');
  return date;
}

/** Whether the text is a real day written 'YYYY-MM-DD'. */
export function isPlainDate(text: string): text is PlainDate {
  const match = ISO.exec(text);
  return match !== null && dateOf(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** A date as people write it (1990-3-7, 1990/3/7, 1990.3.7, 19900307, 1990年3月7日, also full width), or null. */
export function parsePlainDate(text: string): PlainDate | null {
  if (text.length > 40) return null;
  const plain = text.normalize('NFKC').trim();
  const match = COMPACT.exec(plain) ?? WRITTEN.exec(plain);
  return match && dateOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The date `days` later (earlier where negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate;
}

/** The date `months` later; a day that the month lacks becomes its last day. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ months }).toString() as PlainDate;
}

/** Days from `from` until `to`; negative where `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

/** Full years of age on a day; someone born on 29 February turns a year older on 1 March of a common year. */
export function ageOn(birth: PlainDate, on: PlainDate): number {
  return yearOf(on) - yearOf(birth) - (on.slice(5) < birth.slice(5) ? 1 : 0);
}

/**
 * Birthdays of those whose full years of age on a day lie within a band, its ends included: born after `after`, on `until` at the
 * latest.
 */
export function bornBetween(
  on: PlainDate,
  { from, to }: { from: number; to: number },
): { after: PlainDate; until: PlainDate } {
  const [month, day] = on.slice(5).split('-').map(Number) as [number, number];
  // A leap day has no like in most years; the day before it is the last one that counts.
  const back = (years: number) =>
    dateOf(yearOf(on) - years, month, day) ?? plainDate(`${yearOf(on) - years}-02-28`);
  return { after: back(to + 1), until: back(from) };
}

/** Calendar year of a date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

/** Negative, zero or positive as `a` lies before, on or after `b`. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** As people read it: 1990年3月7日. */
export function formatDateZh(date: PlainDate): string {
  return `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** The civil day in Asia/Shanghai at an instant. */
export function todayInShanghai(instant: Date): PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO('Asia/Shanghai')
    .toPlainDate()
    .toString() as PlainDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(year: number, month: number, day: number): PlainDate {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as PlainDate;
}
