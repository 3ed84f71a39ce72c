import type { ClientBase } from 'pg';
import { addDays, addMonths, type PlainDate } from '../../kernel/dates.ts';
import { reviewDays } from '../../modules/plans/index.ts';
import type { Params } from '../../platform/action/index.ts';

/** The county where the sample's clerk works. */
const COUNTY = '350102';

interface Frame {
  today: PlainDate;
  params: Params;
}

/** How each plan stands: one overdue for its review, one to be started, one that waits for a yes, one with a no. */
const STANDS = [
  { state: 'running', answer: 'agrees', opened: -100, review: -5 },
  { state: 'running', answer: 'agrees', opened: -40, review: 20 },
  { state: 'agreed', answer: 'agrees', opened: -10, review: null },
  { state: 'draft', answer: null, opened: -3, review: null },
  { state: 'objected', answer: 'objects', opened: -20, review: null },
] as const;

const MEASURES = [
  {
    kind: 'GUIDANCE',
    what: '谈一次，说清想做什么、能做什么',
    due: 14,
    state: 'done',
    result: '谈过了，想坐着做事',
  },
  { kind: 'REFERRAL', what: '推荐 3 个离家近的岗位', due: 30, state: 'doing', result: null },
  { kind: 'TRAINING', what: '学打字和表格', due: 75, state: 'planned', result: null },
] as const;

/** A few plans of people in the clerk's county who want work, so that the room is not empty. */
export async function addPlans(client: ClientBase, { today, params }: Frame): Promise<void> {
  const { lo, hi } = params.regions.range(COUNTY);
  const days = params.book.on(reviewDays, today).value;
  const clerk = await client.query<{ id: string; name: string }>(
    `select id, display_name as name from account where name = 'gulou' and sample`,
  );
  const owner = clerk.rows[0];
  if (!owner) return;
  const people = await client.query<{ city: number; id: string; region_key: number }>(
    `select p.city, p.id, p.region_key from person p
     where p.region_key >= $1 and p.region_key < $2
       and exists (select from job_need n where n.person_id = p.id and n.superseded_by is null and n.wants_work)
       and not exists (select from employment_spell s where s.person_id = p.id)
     order by p.id limit $3`,
    [lo, hi, STANDS.length],
  );
  for (const [index, person] of people.rows.entries()) {
    const stands = STANDS[index] ?? STANDS[0];
    const opened = addDays(today, stands.opened);
    const plan = await client.query<{ id: string }>(
      `insert into individual_plan (city, id, person_id, region_key, kind, state, version, opened_on, next_review_on, owner_id,
         owner_lo, owner_hi, answer, answered_version, moved_at, recorded_at, recorded_by)
       values ($1, md5('plan' || $2::text)::uuid, $2::uuid, $3, 'GENERAL', $4, 1, $5::date, $6::date, $7, $8, $9, $10,
         case when $10::text is not null then 1 end, $5::date, $5::date, $7) returning id`,
      [
        person.city,
        person.id,
        person.region_key,
        stands.state,
        opened,
        stands.review === null ? null : addDays(today, stands.review),
        owner.id,
        lo,
        hi,
        stands.answer,
      ],
    );
    const row = [person.city, plan.rows[0]?.id, person.id, person.region_key, opened, owner.id];
    await client.query(
      `insert into individual_plan_version (city, id, plan_id, person_id, region_key, version, goal, wanted, goal_by, review_days,
         owner_id, owner_name, recorded_at, recorded_by)
       values ($1, md5('version' || $2::text)::uuid, $2::uuid, $3, $4, 1, 'EMPLOYED', '想在家附近找一份坐着做的工作', $7::date, $8,
         $6, $9, $5::date, $6)`,
      [...row, addMonths(opened, 12), days, owner.name],
    );
    await client.query(
      `insert into individual_plan_step (city, id, plan_id, person_id, region_key, act, from_state, to_state, recorded_at,
         recorded_by) values ($1, md5('step' || $2::text)::uuid, $2::uuid, $3, $4, 'open', 'draft', 'draft', $5::date, $6)`,
      row,
    );
    await client.query(
      `insert into individual_plan_measure (city, id, measure_id, plan_id, person_id, region_key, kind, what, by_account, by_name,
         due_on, state, result, recorded_at, recorded_by)
       select $1, md5('measure' || $2::text || m.kind)::uuid, md5('of' || $2::text || m.kind)::uuid, $2::uuid, $3::uuid, $4, m.kind,
         m.what, $6, $7, $5::date + m.due, m.state, m.result, $5::date, $6
       from jsonb_to_recordset($8) as m (kind text, what text, due int, state text, result text)`,
      [...row, owner.name, JSON.stringify(MEASURES)],
    );
  }
}
