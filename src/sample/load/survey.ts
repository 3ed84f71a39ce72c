import type { ClientBase } from 'pg';
import type { PlainDate } from '../../kernel/dates.ts';
import { addDays, bornBetween } from '../../kernel/dates.ts';
import { parameters } from '../../modules/employment/index.ts';
import type { Params } from '../../platform/action/index.ts';
import type { FieldCipher } from '../../platform/crypto/index.ts';
import { sampleId } from '../ids.ts';

/** The county where the sample's clerk works, and the township of its helper. */
const COUNTY = '350102';
const TOWNSHIP = '350102004';
const TITLE = '就业状况调查';

/** How the helper's first visits ended, the latest last; most people were met, as it is. */
const VISITS = ['met', 'met', 'away', 'met', 'refused', 'moved', 'met', 'not-found'] as const;
const REASONS: Readonly<Record<string, string>> = {
  away: '门锁着，邻居说下午回来。',
  refused: '说现在不想谈。',
  moved: '邻居说搬到儿子家去了。',
  'not-found': '问了几家都不认识。',
};

interface Frame {
  seed: number;
  today: PlainDate;
  params: Params;
  cipher: FieldCipher;
}
interface Subject {
  city: number;
  person_id: string;
  region_key: number;
}

/**
 * An open campaign of the clerk's county in its last week: the list by the same rule as a real one, some visits made, some to
 * make. The numbers of the list and who is visited a second time follow a hash, as there.
 */
export async function addSurvey(client: ClientBase, frame: Frame): Promise<void> {
  const { seed, today, params } = frame;
  const id = sampleId(seed, 'campaign', 0);
  const { lo, hi } = params.regions.range(COUNTY);
  const people = await draw(client, frame, id);
  await client.query(
    `insert into survey_campaign (city, id, region_key, region_key_end, region_code, title, starts_on, ends_on, second_percent,
       state, drawn, created_at, opened_at) values ($1, $2, $3, $4, $5, $6, $7, $8, 20, 'open', $9, $7::date, $7::date)`,
    [
      params.regions.unit(COUNTY),
      id,
      lo,
      hi,
      COUNTY,
      `${today.slice(0, 4)}年${TITLE}`,
      addDays(today, -20),
      addDays(today, 6),
      JSON.stringify({ on: addDays(today, -20), ages: agesOf(frame), people }),
    ],
  );
  await visit(client, frame, id);
}

const agesOf = ({ params, today }: Frame) => params.book.on(parameters.workingAge, today).value;

/** Born on or before the first of these, and after the second: their full years lie in the band. */
function birthdays(today: PlainDate, band: { from: number; to: number }): [string, string] {
  const { until, after } = bornBetween(today, band);
  return [until, after];
}

async function draw(client: ClientBase, frame: Frame, campaign: string): Promise<number> {
  const { lo, hi } = frame.params.regions.range(COUNTY);
  const ages = agesOf(frame);
  const drawn = await client.query(
    `insert into survey_subject (city, id, campaign_id, person_id, region_key, second, number)
     select p.city, md5($1 || p.id::text)::uuid, $1::uuid, p.id, p.region_key,
       mod(abs(hashtextextended($1 || p.id::text, 0)), 100) < 20,
       row_number() over (order by hashtextextended($1 || p.id::text, 1))
     from person p
     where p.region_key >= $2 and p.region_key < $3
       and ((p.sex = 'M' and p.birth_date <= $4 and p.birth_date > $5) or (p.sex = 'F' and p.birth_date <= $6 and p.birth_date > $7))
       and exists (select from certificate c where c.person_id = p.id and c.superseded_by is null and c.status = 'VALID')
       and not exists (select from employment_spell s where s.person_id = p.id and s.superseded_by is null
         and s.state in ('pending', 'verified') and s.started_on <= $8 and (s.ended_on is null or s.ended_on >= $8))`,
    [campaign, lo, hi, ...birthdays(frame.today, ages.M), ...birthdays(frame.today, ages.F), frame.today],
  );
  return drawn.rowCount ?? 0;
}

/** The helper's visits of the last days; the rest of the township is given to the helper and waits. */
async function visit(client: ClientBase, frame: Frame, campaign: string): Promise<void> {
  const { lo, hi } = frame.params.regions.range(TOWNSHIP);
  const helper = await client.query<{ id: string }>(
    `select id from account where name = 'helper' and sample`,
  );
  const by = helper.rows[0]?.id;
  if (by === undefined) return;
  const own = await client.query<Subject>(
    `update survey_subject set assigned_to = $1 where campaign_id = $2 and region_key >= $3 and region_key < $4
     returning city, person_id, region_key, number`,
    [by, campaign, lo, hi],
  );
  const visited = own.rows.toSorted((a, b) => a.person_id.localeCompare(b.person_id)).slice(0, VISITS.length);
  for (const [index, subject] of visited.entries()) {
    const outcome = VISITS[index] ?? 'met';
    const at = `${addDays(frame.today, index - VISITS.length)}T02:00:00.000Z`;
    const id = sampleId(frame.seed, 'visit', index);
    const reason = REASONS[outcome];
    const told = {
      id,
      campaignId: campaign,
      personId: subject.person_id,
      visitedAt: at,
      outcome,
      ...(reason !== undefined && { reason }),
    };
    await client.query(
      `insert into survey_visit (city, id, campaign_id, person_id, region_key, visited_at, outcome, reason, told_enc, state,
         recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'taken', $6, $10)`,
      [
        subject.city,
        id,
        campaign,
        subject.person_id,
        subject.region_key,
        at,
        outcome,
        reason ?? null,
        frame.cipher.seal(JSON.stringify(told), `survey_visit.told:${id}`),
        by,
      ],
    );
    await client.query(
      `update survey_subject set outcome = $3, visited_at = $4, visits = 1, visited_by = $5
       where campaign_id = $1 and person_id = $2`,
      [campaign, subject.person_id, outcome, at, by],
    );
  }
}
