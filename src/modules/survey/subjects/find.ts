import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Context } from '../../../platform/action/index.ts';
import { filter, pageNumber, pageSize, regionCode } from '../../../platform/input/index.ts';
import { OUTCOME_ORDER } from '../outcomes.ts';
import '../tables.ts';
import { FIRST_WAITS, SECOND_DONE, SECOND_WAITS, TO_SETTLE } from '../visit/waits.ts';

/** What came of it, or that nothing came yet. */
export const OUTCOME_FILTERS = ['none', 'waiting', ...OUTCOME_ORDER] as const;
export const SECOND_FILTERS = ['drawn', 'waiting', 'done', 'differs'] as const;
const SORTS = ['place', '-place', 'name', '-name', 'visited', '-visited'] as const;

export const subjectsInput = z.object({
  campaignId: z.uuid(),
  text: filter(z.string().trim().min(1).max(60)),
  region: filter(regionCode),
  village: filter(z.string().trim().min(1).max(60)),
  outcome: filter(z.enum(OUTCOME_FILTERS)),
  /** `none`: to nobody; `mine`; or an account. */
  assigned: filter(z.union([z.enum(['none', 'mine']), z.uuid()])),
  second: filter(z.enum(SECOND_FILTERS)),
  settle: filter(z.enum(['waiting'])),
  sort: filter(z.enum(SORTS)),
  size: pageSize(20),
  page: pageNumber,
});
export type SubjectsInput = z.output<typeof subjectsInput>;

const OUTCOME_IS: Record<'none' | 'waiting', RawBuilder<unknown>> = {
  none: sql`s.outcome is null`,
  waiting: FIRST_WAITS,
};
const SECOND_IS: Record<(typeof SECOND_FILTERS)[number], RawBuilder<unknown>> = {
  drawn: sql`s.second`,
  waiting: SECOND_WAITS,
  done: SECOND_DONE,
  differs: sql`s.second_agrees = false`,
};

function conditions(ctx: Context, input: SubjectsInput): RawBuilder<unknown>[] {
  const found = [sql`s.campaign_id = ${input.campaignId}::uuid`];
  const range = ctx.params.regions.knownRange(input.region);
  if (range) found.push(sql`s.region_key >= ${range.lo}::bigint and s.region_key < ${range.hi}::bigint`);
  if (input.text) found.push(sql`starts_with(f.name, ${input.text})`);
  if (input.village) found.push(sql`f.village = ${input.village}`);
  if (input.outcome === 'none' || input.outcome === 'waiting') found.push(OUTCOME_IS[input.outcome]);
  else if (input.outcome) found.push(sql`s.outcome = ${input.outcome}`);
  if (input.assigned === 'none') found.push(sql`s.assigned_to is null`);
  else if (input.assigned) {
    const account = input.assigned === 'mine' ? ctx.actor.id : input.assigned;
    found.push(sql`(s.assigned_to = ${account}::uuid or s.second_assigned_to = ${account}::uuid)`);
  }
  if (input.second) found.push(SECOND_IS[input.second]);
  if (input.settle) found.push(TO_SETTLE);
  return found;
}

/** People on lists: `s` (subject), `p` (person) and `f` (profile). */
export const SUBJECTS = sql`
  from survey_subject s
    join person p on p.id = s.person_id
    join person_profile f on f.person_id = s.person_id and f.superseded_by is null`;

/** The people of a list under its filters, as `from … where …` over {@link SUBJECTS}. */
export const foundSubjects = (ctx: Context, input: SubjectsInput) => sql`${SUBJECTS}
  where ${sql.join(conditions(ctx, input), sql` and `)}`;

/** The order of a list; the id last, so that pages never overlap. */
export function orderOf(sort: SubjectsInput['sort']): RawBuilder<unknown> {
  const down = sort?.startsWith('-') ? sql` desc nulls last` : sql` nulls last`;
  switch (sort?.replace('-', '')) {
    case 'name':
      return sql`f.name${down}, s.id`;
    case 'visited':
      return sql`s.visited_at${down}, s.id`;
    default:
      return sql`s.region_key${down}, f.village nulls last, f.name, s.id`;
  }
}
