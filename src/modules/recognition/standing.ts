import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '../../kernel/dates.ts';
import './tables.ts';

/**
 * The condition that a person was recognised as hard to employ on a day, past or present. `person` is the SQL name of the column
 * with the person's id, such as `p.id`; a constant of the caller, never typed by anybody. Row-level security decides what is seen.
 */
export function recognisedOn(on: PlainDate, person = 'p.id'): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from recognition held where held.person_id = ${sql.ref(person)}
    and held.valid_from <= ${on}::date and held.valid_until >= ${on}::date
    and (held.ended_on is null or held.ended_on > ${on}::date))`;
}
