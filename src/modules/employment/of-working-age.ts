import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { bornBetween, type PlainDate } from '../../kernel/dates.ts';
import type { workingAge } from './parameters.ts';

type Ages = z.output<typeof workingAge.schema>;

/** The condition over `person p`: of working age on the day, by the ages of the rule that holds then. */
export function ofWorkingAge(on: PlainDate, ages: Ages): RawBuilder<boolean> {
  const ofAge = (sex: 'M' | 'F') => {
    const { after, until } = bornBetween(on, ages[sex]);
    return sql`(p.sex = ${sql.lit(sex)} and p.birth_date > ${after}::date and p.birth_date <= ${until}::date)`;
  };
  return sql<boolean>`(${ofAge('M')} or ${ofAge('F')})`;
}
