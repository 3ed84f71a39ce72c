import type { ClientBase } from 'pg';
import { addDays, type PlainDate } from '../../kernel/dates.ts';
import { followUpLimits, followUpMonths } from '../../modules/follow-up/index.ts';
import type { Params } from '../../platform/action/index.ts';

/** The county where the sample's clerk works: what is due there has mostly been asked. */
const COUNTY = '350102';
/** Elsewhere only what is due from these days on is opened, as if the offices had kept up. */
const KEPT_UP_DAYS = 5;

interface Frame {
  today: PlainDate;
  params: Params;
}

/** Of every twenty people asked in the county: one is paid late, one has no insurance, one wants to change, one is out of reach. */
const SAID = `
  select f.city, md5('answer' || f.id::text)::uuid as id, f.id as follow_up_id, f.spell_id, f.person_id, f.region_key, f.employer_id,
    f.due_on, mod(abs(hashtextextended(f.id::text, 4)), 20) as kind
  from follow_up f where f.state = 'open' and f.region_key >= $1 and f.region_key < $2 and f.due_on < $3::date - 8`;

/** Follow-ups of the work that is verified: all open ones by the product's own function, in the county with answers and warnings. */
export async function addFollowUps(client: ClientBase, { today, params }: Frame): Promise<void> {
  const { book, regions } = params;
  const months = [...book.on(followUpMonths, today).value];
  const { grace } = book.on(followUpLimits, today).value;
  const { lo, hi } = regions.range(COUNTY);
  const open = (from: number, until: number, after: PlainDate) =>
    client.query(
      `select follow_up_sync(array(
         select id from employment_spell where state = 'verified' and superseded_by is null and ended_on is null
           and region_key >= $1 and region_key < $2 and started_on > $3::date - 400), $4::integer[], $5::date, $3::date, $3::date)`,
      [from, until, today, months, after],
    );
  await open(lo, hi, addDays(today, -grace));
  await open(0, lo, addDays(today, -KEPT_UP_DAYS));
  await open(hi, 1_000_000_000_000, addDays(today, -KEPT_UP_DAYS));
  await client.query(
    `insert into follow_up_answer (city, id, follow_up_id, spell_id, person_id, region_key, employer_id, said_by, said_on, reached,
       manner, missed, working, wage, insurance, contract, fits, relations, wants_change, recorded_at)
     select city, id, follow_up_id, spell_id, person_id, region_key, employer_id, 'staff', due_on + 3, kind <> 3,
       'phone', case when kind = 3 then 'no-answer' end, case when kind <> 3 then 'yes' end,
       case when kind = 0 then 'late' when kind <> 3 then 'on-time' end, case when kind = 1 then 'no' when kind <> 3 then 'yes' end,
       case when kind <> 3 then 'yes' end, case when kind <> 3 then 'yes' end, case when kind <> 3 then 'good' end,
       case when kind = 2 then 'yes' when kind <> 3 then 'no' end, (due_on + 3)::timestamptz
     from (${SAID}) s`,
    [lo, hi, today],
  );
  await client.query(
    `insert into follow_up_warning (city, id, person_id, region_key, spell_id, signal, level, facts, raised_on, due_on, recorded_at)
     select distinct on (a.spell_id) a.city, md5('warning' || a.id::text)::uuid, a.person_id, a.region_key, a.spell_id,
       case when a.wage = 'late' then 'wage-unpaid' when a.insurance = 'no' then 'no-insurance' else 'wants-change' end,
       case when a.wage = 'late' then 'urgent' else 'act' end,
       case when a.wage = 'late' then '{"wage": "late"}' when a.insurance = 'no' then '{"insurance": "no"}'
         else '{"wants": "yes"}' end::jsonb,
       a.said_on, a.said_on + 15, a.recorded_at
     from follow_up_answer a
     where a.region_key >= $1 and a.region_key < $2 and (a.wage = 'late' or a.insurance = 'no' or a.wants_change = 'yes')
     order by a.spell_id, a.said_on desc`,
    [lo, hi],
  );
}
