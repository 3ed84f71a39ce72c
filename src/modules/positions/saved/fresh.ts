import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../../kernel/dates.ts';
import './tables.ts';

/** Whether position `j` is open on the day and what saved search `s` looks for: as the public search, whatever is left out. */
export const searchFinds = (on: PlainDate): RawBuilder<boolean> => sql<boolean>`(
  j.state = 'open' and j.opens_on <= ${on}::date and (j.closes_on is null or j.closes_on >= ${on}::date)
  and j.filled < j.headcount
  and (s.pattern is null or j.title ilike s.pattern or j.employer_name ilike s.pattern)
  and (s.places is null or j.region_code = any (s.places))
  and (s.occupation is null or j.occupation like s.occupation || '%')
  and (s.form is null or j.form = s.form)
  and (s.wage is null or coalesce(j.wage_high, j.wage_low) >= s.wage)
  and (s.accommodation is null or j.accommodations @> array[s.accommodation]))`;

/** From which moment position `j` could be found: when it was opened, or the morning of its first day. */
export const foundFrom: RawBuilder<Date> = sql<Date>`
  greatest(coalesce(j.opened_at, j.created_at), j.opens_on::timestamp at time zone 'Asia/Shanghai')`;
