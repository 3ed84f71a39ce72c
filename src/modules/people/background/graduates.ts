import { sql } from 'kysely';

/** Everybody in the actor's scope who graduates in a calendar year, by day and id; for joins in lists of later rooms. */
export const graduatesIn = (year: number) => sql<{
  person_id: string;
  name: string;
  region_key: number;
  level: number | null;
  studying: boolean;
  school: string | null;
  major: string | null;
  graduates_on: string;
}>`
  select person_id, name, region_key, coalesce(study_level, education) as level, study_level is not null as studying,
    school, major, graduates_on
  from person_profile
  where superseded_by is null and graduates_on >= ${`${year}-01-01`}::date and graduates_on <= ${`${year}-12-31`}::date`;
