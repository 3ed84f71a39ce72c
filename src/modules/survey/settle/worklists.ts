import { sql } from 'kysely';
import type { WorklistFilling } from '../../../platform/module/index.ts';
import { OUTCOMES, type Outcome } from '../outcomes.ts';
import '../tables.ts';
import { FIRST_WAITS, SECOND_WAITS, TO_SETTLE } from '../visit/waits.ts';
import { MANAGERS } from '../who.ts';

/** Days in which an office looks into what a visitor was told. */
const DAYS = 15;

interface Named {
  id: string;
  campaign_id: string;
  person_id: string;
  name: string;
  village: string | null;
  outcome: Outcome | null;
  second: boolean;
}

const named = (ids: readonly string[]) => sql<Named>`
  select s.id, s.campaign_id, s.person_id, f.name, f.village, s.outcome, ${SECOND_WAITS} as second
  from survey_subject s join person_profile f on f.person_id = s.person_id and f.superseded_by is null
  where s.id = any (${ids}::uuid[])`;

/** The visits that were given to me, first and second ones, until the campaign ends. */
export const myVisits: WorklistFilling = {
  kind: 'survey.my-visits',
  title: '派给我的走访',
  order: 8,
  table: 'survey_subject',
  roles: ['village_helper', 'township_clerk'],
  states: {
    first: { title: '要去走访', tone: 'waiting' },
    second: { title: '要去复访', tone: 'waiting' },
  },
  waiting: ({ actor }) => sql`
    select s.id, s.region_key, case when ${SECOND_WAITS} then 'second' else 'first' end as state, c.starts_on as since,
      c.ends_on as due_on, ${actor.id}::uuid as owner
    from survey_subject s join survey_campaign c on c.id = s.campaign_id and c.state = 'open'
    where (s.assigned_to = ${actor.id}::uuid and ${FIRST_WAITS})
      or (s.second_assigned_to = ${actor.id}::uuid and ${SECOND_WAITS})`,
  async describe(ctx, ids) {
    const { rows } = await named(ids).execute(ctx.db);
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      ...(row.village !== null && { text: row.village }),
      href: `/surveys/${row.campaign_id}/visit/${row.person_id}${row.second ? '?second=1' : ''}`,
    }));
  },
};

/** Moved, died, not found: the office looks into it before anything in the file changes. */
export const outcomesToSettle: WorklistFilling = {
  kind: 'survey.outcomes',
  title: '要核对的走访结果',
  order: 17,
  table: 'survey_subject',
  roles: MANAGERS,
  states: {
    moved: { title: OUTCOMES.moved, tone: 'waiting' },
    died: { title: OUTCOMES.died, tone: 'waiting' },
    'not-found': { title: OUTCOMES['not-found'], tone: 'waiting' },
  },
  waiting: () => sql`
    select s.id, s.region_key, s.outcome as state, (s.visited_at at time zone 'Asia/Shanghai')::date as since,
      (s.visited_at at time zone 'Asia/Shanghai')::date + ${sql.lit(DAYS)} as due_on, null::uuid as owner
    from survey_subject s where ${TO_SETTLE}`,
  async describe(ctx, ids) {
    const { rows } = await named(ids).execute(ctx.db);
    return rows.map((row) => ({
      id: row.id,
      title: row.outcome ? `${row.name}：${OUTCOMES[row.outcome]}` : row.name,
      href: `/surveys/${row.campaign_id}/people/${row.id}`,
    }));
  },
};

/** Visits to people who had left the region when they arrived. */
export const straysToSettle: WorklistFilling = {
  kind: 'survey.strays',
  title: '没有归处的走访',
  order: 18,
  table: 'survey_visit',
  roles: MANAGERS,
  states: { stray: { title: '等处理', tone: 'waiting' } },
  waiting: () => sql`
    select id, region_key, 'stray'::text as state, (recorded_at at time zone 'Asia/Shanghai')::date as since,
      (recorded_at at time zone 'Asia/Shanghai')::date + ${sql.lit(DAYS)} as due_on, null::uuid as owner
    from survey_visit where state = 'stray'`,
  async describe(ctx, ids) {
    const { rows } = await sql<{ id: string; outcome: Outcome }>`
      select id, outcome from survey_visit where id = any (${ids}::uuid[])`.execute(ctx.db);
    return rows.map(({ id, outcome }) => ({
      id,
      title: `一次走访：${OUTCOMES[outcome]}`,
      href: `/surveys/strays/${id}`,
    }));
  },
};
