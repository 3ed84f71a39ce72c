import { sql, type RawBuilder } from 'kysely';
import { addDays, daysBetween, plainDate, type PlainDate } from '../../../../kernel/dates.ts';
import type { Frequency } from './words.ts';

/** When somebody wants to hear. `weekDay`: 1 Monday … 7 Sunday. */
export interface Rhythm {
  frequency: Frequency;
  weekDay: number;
}

const A_MONDAY = plainDate('2024-01-01');

/** 1 Monday … 7 Sunday. */
export function weekDayOf(day: PlainDate): number {
  return ((((daysBetween(A_MONDAY, day) % 7) + 7) % 7) + 1) as number;
}

/**
 * Whether the run of `today` looks at somebody whom it last looked at on `last`. Who was never looked at is due at once. Where
 * runs were missed the next one makes up for it, so nobody waits longer than the chosen time.
 */
export function isDue({ frequency, weekDay }: Rhythm, last: PlainDate | null, today: PlainDate): boolean {
  if (frequency === 'never') return false;
  if (last === null) return true;
  if (last >= today) return false;
  if (frequency === 'daily') return true;
  const days = frequency === 'weekly' ? 7 : 14;
  const itsDay = weekDayOf(today) === weekDay;
  return (itsDay && last <= addDays(today, 6 - days)) || last <= addDays(today, -days);
}

/** The same as a condition over a whole county. */
export function dueSql(
  { frequency, weekDay }: { frequency: RawBuilder<unknown>; weekDay: RawBuilder<unknown> },
  last: RawBuilder<unknown>,
  today: PlainDate,
): RawBuilder<boolean> {
  const day = sql`${today}::date`;
  const every = (days: number) => sql`(${last} <= ${day} - ${sql.lit(days)}
    or (${weekDay} = ${sql.lit(weekDayOf(today))} and ${last} <= ${day} - ${sql.lit(days - 6)}))`;
  return sql<boolean>`(${frequency} <> 'never' and (${last} is null or (${last} < ${day} and case ${frequency}
    when 'daily' then true when 'weekly' then ${every(7)} else ${every(14)} end)))`;
}
