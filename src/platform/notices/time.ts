import { Temporal } from 'temporal-polyfill';
import type { Digest } from './tables.ts';

const ZONE = 'Asia/Shanghai';
const DAY = 1440;
const WEEK_DAYS = 7;

/** When somebody wishes to be told. Times are minutes of the day in Asia/Shanghai. */
export interface Timing {
  /** From `from` until just before `to`; over midnight where `from` is the later. Null: at any hour. */
  quiet: { from: number; to: number } | null;
  digest: Digest;
  digestAt: number;
  /** 1 Monday … 7 Sunday, for the weekly digest. */
  digestDay: number;
}

function shanghai(instant: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(ZONE);
}

/** The instant at which the clock shows `minute`, `days` after the day of `now`. */
function at(now: Temporal.ZonedDateTime, days: number, minute: number): Date {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const moment = now.toPlainDate().add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: time });
  return new Date(moment.epochMilliseconds);
}

/** End of the quiet hours in which an instant lies; null where it lies in none. */
export function quietUntil(quiet: Timing['quiet'], instant: Date): Date | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const now = shanghai(instant);
  const minute = now.hour * 60 + now.minute;
  const length = (quiet.to - quiet.from + DAY) % DAY;
  const since = (minute - quiet.from + DAY) % DAY;
  if (since >= length) return null;
  return at(now, minute < quiet.to ? 0 : 1, quiet.to);
}

/** The next hour of a digest, later than the instant. */
function nextDigest({ digest, digestAt, digestDay }: Timing, instant: Date): Date {
  const now = shanghai(instant);
  const days = digest === 'weekly' ? (digestDay - now.dayOfWeek + WEEK_DAYS) % WEEK_DAYS : 0;
  const first = at(now, days, digestAt);
  if (first > instant) return first;
  return at(now, days + (digest === 'weekly' ? WEEK_DAYS : 1), digestAt);
}

/**
 * When a message that arises at `instant` may go out: an urgent one at once, others with the next digest and never in quiet
 * hours. Never earlier than `instant`.
 */
export function dueAt(timing: Timing, urgent: boolean, instant: Date): Date {
  if (urgent) return instant;
  const due = timing.digest === 'at-once' ? instant : nextDigest(timing, instant);
  return quietUntil(timing.quiet, due) ?? due;
}

const CLOCK = /^([01]?\d|2[0-3])(?:[:点时]([0-5]?\d)?分?)?$/;
const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5]\d)$/;

/** A time of day as people write it (21:00, 21：00, 2100, 21点, 21点30分) in minutes, or null. */
export function parseClock(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace('点半', '点30');
  const match = FOUR_DIGITS.exec(plain) ?? CLOCK.exec(plain);
  return match && Number(match[1]) * 60 + Number(match[2] ?? 0);
}

/** Minutes of the day as people read them: 21:00. */
export function clockText(minute: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
