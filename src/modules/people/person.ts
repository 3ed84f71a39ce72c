import { plainDate, type PlainDate } from '../../kernel/dates.ts';
import { refuse, type Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';

/** Who somebody is, as other rooms need it: no numbers, no contact. */
export interface PersonBrief {
  id: string;
  city: number;
  regionKey: number;
  regionCode: string;
  name: string;
  sex: 'M' | 'F';
  birthDate: PlainDate;
  urbanRural: 'URBAN' | 'RURAL' | null;
}

/** The person, if within the actor's scope; a refusal `not-found` otherwise. */
export async function personBrief(ctx: Context, personId: string): Promise<PersonBrief | Refusal> {
  const row = await ctx.db
    .selectFrom('person')
    .innerJoin('person_profile', (join) =>
      join.onRef('person_profile.person_id', '=', 'person.id').on('person_profile.superseded_by', 'is', null),
    )
    .select([
      'person.id',
      'person.city',
      'person.region_key',
      'person.region_code',
      'name',
      'sex',
      'birth_date',
      'urban_rural',
    ])
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (!row) return refuse('not-found', 'no-such-record');
  return {
    id: row.id,
    city: row.city,
    regionKey: row.region_key,
    regionCode: row.region_code,
    name: row.name,
    sex: row.sex,
    birthDate: plainDate(row.birth_date),
    urbanRural: row.urban_rural,
  };
}
