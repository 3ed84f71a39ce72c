import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, type Context } from '../../../platform/action/index.ts';
import { regionCode } from '../../../platform/input/index.ts';
import type { Outcome } from '../outcomes.ts';
import '../tables.ts';
import { consentTexts, type ConsentText } from './consent-texts.ts';
import { subjectFiles, type SubjectFile } from './subject-file.ts';
import { FIRST_WAITS, SECOND_WAITS } from './waits.ts';

/** More than anybody visits in a week without signal. */
export const MOST_IN_A_DAY = 200;

const dayListInput = z.strictObject({
  /** A township's or county's waiting people instead of those assigned to me. */
  region: regionCode.optional(),
  /** With `region`: only this village, as the files write it. */
  village: z.string().trim().min(1).max(60).optional(),
});

/** One visit to make. */
export interface DayVisit extends SubjectFile {
  campaignId: string;
  /** A second visit, by somebody who was not there the first time. */
  second: boolean;
  /** What came of the last visit: null or `away`. */
  outcome: Outcome | null;
}

export interface DayList {
  /** Moment of the server at which the list was made, ISO 8601. */
  asOf: string;
  campaigns: { id: string; title: string; startsOn: string; endsOn: string }[];
  consents: ConsentText[];
  visits: DayVisit[];
  /** There are more than {@link MOST_IN_A_DAY}. */
  more: boolean;
}

interface Row {
  campaign_id: string;
  title: string;
  starts_on: string;
  ends_on: string;
  person_id: string;
  second: boolean;
  outcome: Outcome | null;
}

const COLUMNS = sql`c.id as campaign_id, c.title, c.starts_on, c.ends_on, s.person_id, s.region_key, f.village, f.name`;
const FROM = sql`from survey_subject s
  join survey_campaign c on c.id = s.campaign_id and c.state = 'open'
  join person_profile f on f.person_id = s.person_id and f.superseded_by is null`;

function mine({ actor }: Context): RawBuilder<unknown> {
  return sql`
    select ${COLUMNS}, s.outcome, false as second ${FROM} where s.assigned_to = ${actor.id}::uuid and ${FIRST_WAITS}
    union all
    select ${COLUMNS}, s.second_outcome, true ${FROM} where s.second_assigned_to = ${actor.id}::uuid and ${SECOND_WAITS}`;
}

function ofRegion(ctx: Context, region: string, village: string | undefined): RawBuilder<unknown> {
  const { lo, hi } = ctx.params.regions.range(region);
  return sql`
    select ${COLUMNS}, s.outcome, false as second ${FROM}
    where s.region_key >= ${lo}::bigint and s.region_key < ${hi}::bigint and ${FIRST_WAITS}
      ${village === undefined ? sql`` : sql`and f.village = ${village}`}`;
}

/** The visits that wait for the one who asks, at most 200, by campaign and village. */
async function waiting(ctx: Context, input: z.output<typeof dayListInput>): Promise<Row[]> {
  const source = input.region === undefined ? mine(ctx) : ofRegion(ctx, input.region, input.village);
  const { rows } = await sql<Row>`
    select * from (${source}) w order by ends_on, campaign_id, region_key, village nulls last, name, person_id
    limit ${MOST_IN_A_DAY + 1}`.execute(ctx.db);
  return rows;
}

/** The day's list for the phone: whom to visit, what their files say in words, and the texts to read aloud. */
export const dayList = defineQuery({
  name: 'survey.day-list',
  title: '取走访名单',
  input: dayListInput,
  allow: { roles: STAFF, on: anywhere },
  audit: 'sensitive-read',
  async run(ctx, input): Promise<DayList> {
    const found = await waiting(ctx, input);
    const rows = found.slice(0, MOST_IN_A_DAY);
    const files = await subjectFiles(
      ctx,
      rows.map((row) => row.person_id),
    );
    const campaigns = new Map(
      rows.map(({ campaign_id: id, title, starts_on, ends_on }) => [
        id,
        { id, title, startsOn: plainDate(starts_on), endsOn: plainDate(ends_on) },
      ]),
    );
    ctx.note({ table: 'survey_subject', details: { visits: rows.length, region: input.region ?? null } });
    return {
      asOf: ctx.now.toISOString(),
      campaigns: [...campaigns.values()],
      consents: consentTexts(),
      visits: rows.flatMap(({ person_id: id, campaign_id: campaignId, second, outcome }) => {
        const file = files.get(id);
        return file ? [{ ...file, campaignId, second, outcome }] : [];
      }),
      more: found.length > MOST_IN_A_DAY,
    };
  },
});
