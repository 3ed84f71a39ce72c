import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { describePeople } from './describe.ts';

/** People who want to work and whose abilities nobody has written down: no position can be found for them. */
export const abilitiesMissing: WorklistFilling = {
  kind: 'people.abilities',
  title: '想工作、还没登记能力的人',
  order: 50,
  table: 'person',
  roles: ['village_helper', 'township_clerk', 'county_clerk'],
  states: { missing: { title: '没登记能力', tone: 'draft' } },
  waiting: () => sql`
    select n.person_id as id, n.region_key, 'missing' as state, n.registered_on as since, null::date as due_on,
      n.recorded_by as owner
    from job_need n
    where n.superseded_by is null and n.wants_work
      and not exists (select 1 from ability_profile a where a.person_id = n.person_id and a.superseded_by is null)`,
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/abilities`),
};
