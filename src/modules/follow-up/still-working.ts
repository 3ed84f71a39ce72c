import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../kernel/dates.ts';

/**
 * Who was still in the same work so many months after its start, as one set-based SELECT for other figures. One row for each
 * verified spell in force whose point of time has come: `spell_id`, `person_id`, `city`, `region_key` (of the person today),
 * `start_region_key` (of the count), `started_on`, `reached_on` (date of the point), `still` (boolean: the work had not ended
 * before that day), `confirmed` (boolean: somebody was asked at that point and said so). Runs under the caller's scope; put
 * conditions on region and start around it, they reach the indexes of the spell.
 *
 * @param months whole months, as in the parameter `follow-up.months`
 * @param today civil date of the asking; points after it are left out
 */
export function stillWorkingAt(months: number, today: PlainDate): RawBuilder<unknown> {
  return sql`
    select s.id as spell_id, s.person_id, s.city, s.region_key, s.start_region_key, s.started_on,
      (s.started_on + make_interval(months => ${months}::int))::date as reached_on,
      (s.ended_on is null or s.ended_on >= (s.started_on + make_interval(months => ${months}::int))::date) as still,
      coalesce(f.still_working, false) as confirmed
    from employment_spell s
      left join follow_up f on f.spell_id = s.id and f.months = ${months}::int and f.state = 'done'
    where s.state = 'verified' and s.superseded_by is null
      and (s.started_on + make_interval(months => ${months}::int))::date <= ${today}::date`;
}
