import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { describePeople } from '../../people/index.ts';
import { ofWorkingAge } from '../of-working-age.ts';
import { workingAge } from '../parameters.ts';

/**
 * Holders of a valid certificate, of working age and not in work, whom nobody has asked whether they want to work: the plan
 * begins with them. For the offices that visit; a city would only see how long the list is.
 */
export const personsUnasked: WorklistFilling = {
  kind: 'employment.unasked',
  title: '没工作、还没问过意愿的人',
  order: 60,
  table: 'person',
  roles: ['village_helper', 'township_clerk', 'county_clerk'],
  states: { unasked: { title: '没问过', tone: 'draft' } },
  waiting(ctx) {
    const ages = ctx.params.book.on(workingAge, ctx.today).value;
    // Kept by the database as certificates, wishes and spells change; what depends on the day is asked here.
    return sql`
      select p.id, p.region_key, 'unasked' as state, (p.recorded_at at time zone 'Asia/Shanghai')::date as since,
        null::date as due_on, null::uuid as owner
      from person_not_asked p
      where ${ofWorkingAge(ctx.today, ages)}
        and (p.works_until is null or p.works_until < ${ctx.today}::date)`;
  },
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/need`),
};
