import { sql } from 'kysely';
import type { WorklistFilling } from '../../../../platform/module/index.ts';
import { describePeople } from '../../../people/index.ts';
import { standingChoice } from '../choice/read.ts';
import { newPositions } from '../notices.ts';
import { OUTLOOK_REASONS, UNSUGGESTED_REASONS } from './reasons.ts';
import { unsuggestedSql } from './unsuggested.ts';

/** For the offices that know the person; a city would only see how long the list is, and has the list itself for that. */
export const unsuggestedWork: WorklistFilling = {
  kind: 'matching.unsuggested',
  title: '很久没有推荐过岗位的人',
  order: 55,
  table: 'person',
  roles: ['township_clerk', 'county_clerk'],
  states: UNSUGGESTED_REASONS,
  waiting: (ctx) => sql`
    select id, region_key, reason as state, since, null::date as due_on, owner from (${unsuggestedSql(ctx)}) u`,
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/push`),
};

/** Positions of the office for which nobody of the county fits, from the night before. */
export const withoutCandidatesWork: WorklistFilling = {
  kind: 'matching.without-candidates',
  title: '没有合适的人的岗位',
  order: 56,
  table: 'position',
  roles: ['county_clerk'],
  states: OUTLOOK_REASONS,
  waiting: () => sql`
    select o.position_id as id, o.region_key, o.reason as state, o.since, null::date as due_on, null::uuid as owner
    from position_outlook o join position j on j.id = o.position_id
    where j.state = 'open' and j.filled < j.headcount`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('position')
      .select(['id', 'title', 'employer_name'])
      .where('id', 'in', ids)
      .execute();
    return rows.map(({ id, title, employer_name }) => ({
      id,
      title,
      ...(employer_name !== null && { text: employer_name }),
      href: `/positions/${id}`,
    }));
  },
};

/** Letters of the run to be handed over or read out on the telephone: until then nothing more is pushed to that person. */
export const lettersToHand: WorklistFilling = {
  kind: 'matching.to-hand',
  title: '要告诉本人的新岗位',
  order: 30,
  table: 'letter',
  roles: ['village_helper', 'township_clerk', 'county_clerk'],
  states: {
    letter: { title: '打印当面交', tone: 'waiting' },
    phone: { title: '打电话念给本人听', tone: 'waiting' },
  },
  waiting: (ctx) => sql`
    select l.id, l.region_key, coalesce(c.handed, ${standingChoice(ctx).handed}) as state,
      (l.made_at at time zone 'Asia/Shanghai')::date as since, null::date as due_on, null::uuid as owner
    from letter l left join push_choice c on c.person_id = l.person_id and c.superseded_by is null
    where l.kind = ${newPositions.kind} and l.handed_at is null`,
  async describe(ctx, ids) {
    const rows = await ctx.db
      .selectFrom('letter as l')
      .innerJoin('person_profile as f', (join) =>
        join.onRef('f.person_id', '=', 'l.person_id').on('f.superseded_by', 'is', null),
      )
      .select(['l.id', 'f.name', 'f.village'])
      .where('l.id', 'in', ids)
      .execute();
    return rows.map(({ id, name, village }) => ({
      id,
      title: name,
      ...(village !== null && { text: village }),
      href: `/letters/${id}`,
    }));
  },
};

/** People who said that they cannot do such work, and whose abilities were not looked at since. */
export const reassessWork: WorklistFilling = {
  kind: 'matching.reassess',
  title: '说过做不了、要再评估能力的人',
  order: 52,
  table: 'person',
  roles: ['township_clerk', 'county_clerk'],
  states: { said: { title: '要再评估', tone: 'waiting' } },
  waiting: () => sql`
    select x.person_id as id, x.region_key, 'said' as state,
      max((x.recorded_at at time zone 'Asia/Shanghai')::date) as since, null::date as due_on, null::uuid as owner
    from match_exclusion x
    where x.reason_code = 'cannot-do' and x.said_by = 'person' and x.withdrawn_at is null and x.effect_off_at is null
      and not exists (select from ability_profile a
        where a.person_id = x.person_id and a.superseded_by is null and a.recorded_at > x.recorded_at)
    group by x.person_id, x.region_key`,
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/abilities`),
};
