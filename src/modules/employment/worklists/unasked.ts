import { sql } from 'kysely';
import { plainDate, yearOf } from '../../../kernel/dates.ts';
import type { Context } from '../../../platform/action/index.ts';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { describePeople } from '../../people/index.ts';
import { workingAge } from '../parameters.ts';

/** Last birthdays of those whose full years of age on the day are at least `from` and at most `to`. */
function bornBetween(ctx: Context, { from, to }: { from: number; to: number }) {
  const year = (back: number) =>
    `${yearOf(ctx.today) - back}${ctx.today.slice(4)}`.replace('-02-29', '-02-28');
  return sql`p.birth_date > ${plainDate(year(to + 1))}::date and p.birth_date <= ${plainDate(year(from))}::date`;
}

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
    const { M, F } = ctx.params.book.on(workingAge, ctx.today).value;
    // Kept by the database as certificates, wishes and spells change; what depends on the day is asked here.
    return sql`
      select p.id, p.region_key, 'unasked' as state, (p.recorded_at at time zone 'Asia/Shanghai')::date as since,
        null::date as due_on, null::uuid as owner
      from person_not_asked p
      where ((p.sex = 'M' and ${bornBetween(ctx, M)}) or (p.sex = 'F' and ${bornBetween(ctx, F)}))
        and (p.works_until is null or p.works_until < ${ctx.today}::date)`;
  },
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/need`),
};
