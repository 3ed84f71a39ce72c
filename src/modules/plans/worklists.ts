import { sql } from 'kysely';
import { yearOf } from '../../kernel/dates.ts';
import type { Context } from '../../platform/action/index.ts';
import type { WorklistFilling, WorkWords } from '../../platform/module/index.ts';
import { daysAllowed } from '../../platform/procedure/index.ts';
import { describePeople, graduatesIn } from '../people/index.ts';
import { recognisedOn } from '../recognition/index.ts';
import { MEASURE_STATES, MEASURE_TITLES, type MeasureKind } from './kinds.ts';
import { PLANNERS, planProcedure } from './procedure.ts';

const moved = sql`(p.moved_at at time zone 'Asia/Shanghai')::date`;

/** Names of the people of some plans, each with the page of the plan. */
async function describePlans(ctx: Context, ids: readonly string[], page = ''): Promise<WorkWords[]> {
  const { rows } = await sql<{ id: string; person_id: string; name: string; wanted: string }>`
    select p.id, p.person_id, f.name, v.wanted from individual_plan p
      join person_profile f on f.person_id = p.person_id and f.superseded_by is null
      join individual_plan_version v on v.plan_id = p.id and v.version = p.version
    where p.id = any (${ids}::uuid[])`.execute(ctx.db);
  return rows.map((row) => ({
    id: row.id,
    title: row.name,
    text: row.wanted,
    href: `/people/${row.person_id}/plan${page}`,
  }));
}

/** Plans to be looked at again. */
export const reviewsWaiting: WorklistFilling = {
  kind: 'plans.reviews',
  title: '要回访的就业计划',
  order: 36,
  table: 'individual_plan',
  roles: PLANNERS,
  states: planProcedure.states,
  waiting: () => sql`
    select p.id, p.region_key, p.state, ${moved} as since, p.next_review_on as due_on, p.owner_id as owner
    from individual_plan p where p.state = 'running'`,
  describe: (ctx, ids) => describePlans(ctx, ids, '/review'),
};

/** Plans that wait for a yes, a change or a start. */
export const plansWaiting: WorklistFilling = {
  kind: 'plans.unsettled',
  title: '没开始的就业计划',
  order: 37,
  table: 'individual_plan',
  roles: PLANNERS,
  states: planProcedure.states,
  waiting: () => sql`
    select p.id, p.region_key, p.state, ${moved} as since, ${moved} + case p.state
      when 'draft' then ${daysAllowed(planProcedure, 'draft')}::int
      when 'objected' then ${daysAllowed(planProcedure, 'objected')}::int
      else ${daysAllowed(planProcedure, 'agreed')}::int end as due_on, p.owner_id as owner
    from individual_plan p where p.state in ('draft', 'objected', 'agreed')`,
  describe: (ctx, ids) => describePlans(ctx, ids),
};

/** Plans whose officer stayed behind when the person moved into the county. */
export const plansArrived: WorklistFilling = {
  kind: 'plans.arrived',
  title: '等人接手的就业计划',
  order: 35,
  table: 'individual_plan',
  roles: PLANNERS,
  states: planProcedure.states,
  waiting: () => sql`
    select p.id, p.region_key, p.state, ${moved} as since, ${moved} + 7 as due_on, null::uuid as owner
    from individual_plan p where p.state <> 'closed' and p.owner_id is null`,
  describe: (ctx, ids) => describePlans(ctx, ids),
};

/** Measures that are not done. */
export const measuresWaiting: WorklistFilling = {
  kind: 'plans.measures',
  title: '要做的计划措施',
  order: 38,
  table: 'individual_plan_measure',
  roles: PLANNERS,
  states: MEASURE_STATES,
  waiting: () => sql`
    select m.id, m.region_key, m.state, (m.recorded_at at time zone 'Asia/Shanghai')::date as since, m.due_on,
      m.by_account as owner
    from individual_plan_measure m join individual_plan p on p.id = m.plan_id
    where m.superseded_by is null and m.state in ('planned', 'doing') and p.state = 'running'`,
  async describe(ctx, ids) {
    const { rows } = await sql<{
      id: string;
      person_id: string;
      measure_id: string;
      name: string;
      kind: MeasureKind;
      what: string;
    }>`
      select m.id, m.person_id, m.measure_id, f.name, m.kind, m.what from individual_plan_measure m
        join person_profile f on f.person_id = m.person_id and f.superseded_by is null
      where m.id = any (${ids}::uuid[])`.execute(ctx.db);
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      text: `${MEASURE_TITLES[row.kind]}：${row.what}`,
      href: `/people/${row.person_id}/plan/measures/${row.measure_id}`,
    }));
  },
};

/** Results that the house saw, and what people said of their plans. */
export const plansToAnswer: WorklistFilling = {
  kind: 'plans.to-answer',
  title: '就业计划里等答复的事',
  order: 34,
  table: 'individual_plan',
  roles: PLANNERS,
  states: {
    proposed: { title: '等确认结果', tone: 'waiting' },
    said: { title: '本人说了话', tone: 'waiting' },
  },
  waiting: () => sql`
    select p.id, p.region_key, x.state, x.since, x.since + 7 as due_on, p.owner_id as owner
    from individual_plan p cross join lateral (
      select 'proposed' as state, min((q.recorded_at at time zone 'Asia/Shanghai')::date) as since
        from individual_plan_proposal q where q.plan_id = p.id and q.state = 'open' having count(*) > 0
      union all
      select 'said', min((w.recorded_at at time zone 'Asia/Shanghai')::date)
        from individual_plan_word w where w.plan_id = p.id and w.answered_at is null and w.kind in ('wish', 'not-helped')
        having count(*) > 0) x
    where p.state <> 'closed'`,
  describe: (ctx, ids) => describePlans(ctx, ids),
};

/** Recognised people, and graduates of this year, without a plan. Once a person, whichever reason there is. */
export const peopleWithoutPlan: WorklistFilling = {
  kind: 'plans.without',
  title: '该有就业计划、还没有的人',
  order: 39,
  table: 'person',
  roles: PLANNERS,
  states: {
    recognised: { title: '就业困难人员', tone: 'waiting' },
    graduate: { title: '今年的毕业生', tone: 'waiting' },
  },
  waiting: (ctx) => sql`
    select p.id, p.region_key, x.state, x.since, x.since + 30 as due_on, null::uuid as owner
    from (
      select distinct on (c.person_id) c.person_id, c.state, c.since from (
        select r.person_id, 'recognised' as state, r.valid_from as since
          from recognition r where r.state = 'recognised' and ${recognisedOn(ctx.today, 'r.person_id')}
        union all
        select g.person_id, 'graduate', g.graduates_on - 180 from (${graduatesIn(yearOf(ctx.today))}) g) c
      order by c.person_id, c.state) x
      join person p on p.id = x.person_id
    where not exists (select from individual_plan q where q.person_id = p.id and q.state <> 'closed')`,
  describe: (ctx, ids) => describePeople(ctx, ids, (id) => `/people/${id}/plan`),
};

export const planWorklists = [
  plansToAnswer,
  plansArrived,
  reviewsWaiting,
  plansWaiting,
  measuresWaiting,
  peopleWithoutPlan,
];
