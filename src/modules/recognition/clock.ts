import { sql, type RawBuilder } from 'kysely';
import { z } from 'zod';
import { addMonths, formatDateZh, plainDate } from '../../kernel/dates.ts';
import { systemActor } from '../../platform/access/actor.ts';
import { anywhere, defineAction, dispatch, type Context, type Floor } from '../../platform/action/index.ts';
import { on } from '../../platform/event/index.ts';
import type { RoomTask } from '../../platform/module/index.ts';
import { notifyPerson } from '../../platform/notices/index.ts';
import { spellVerified } from '../employment/index.ts';
import { raiseEnded } from './grant.ts';
import { recognitionExpiring } from './notices.ts';
import { recognitionAges, recognitionKinds, renewDays, stableWork } from './parameters.ts';
import type { EndCause } from './procedure.ts';
import { tellMoved } from './tell.ts';
import type { AppliedAs } from './tables.ts';

/** Cases of one transaction: others wait for them a moment. */
const AT_ONCE = 200;

interface Ended {
  id: string;
  city: number;
  person_id: string;
  region_key: number;
  applied_as: AppliedAs;
  applied_by: string | null;
  ended_on: string;
  end_cause: EndCause;
}

const COLUMNS = sql`r.id, r.city, r.person_id, r.region_key, r.applied_as, r.applied_by`;

/** Born so long ago that nobody works any more, whatever is drawn. */
function tooOld(ctx: Context): RawBuilder<boolean> {
  const ages = ctx.params.book.on(recognitionAges, ctx.today).value;
  const born = (sex: 'M' | 'F') => addMonths(ctx.today, -12 * (ages[sex].latest + 1));
  return sql`p.birth_date <= case p.sex when 'M' then ${born('M')}::date else ${born('F')}::date end`;
}

/** Works in one of the forms that count as stable, found enough, since so many days. */
function worksStably(ctx: Context): RawBuilder<boolean> {
  const { forms, days } = ctx.params.book.on(stableWork, ctx.today).value;
  return sql`exists (select 1 from employment_spell s where s.person_id = r.person_id and s.superseded_by is null
    and s.state = 'verified' and s.form = any (${[...forms]}::text[])
    and s.started_on <= ${ctx.today}::date - ${days}::int
    and (s.ended_on is null or s.ended_on >= ${ctx.today}::date))`;
}

/** The certificate of today no longer holds; a kind that is shown by papers does not hang on it. */
function certificateGone(ctx: Context): RawBuilder<boolean> {
  const kinds = ctx.params.book
    .on(recognitionKinds, ctx.today)
    .value.filter(({ shownBy }) => shownBy === 'certificate')
    .map(({ code }) => code);
  return sql`(r.kind = any (${kinds}::text[]) and exists (select 1 from certificate c where c.person_id = r.person_id
    and c.superseded_by is null and (c.status in ('CANCELLED', 'EXPIRED') or c.expires_on < ${ctx.today}::date)))`;
}

/** Ends what holds no more by what the registers say today, one statement for all; of one person or of the next ones. */
export async function endWhatIsOver(ctx: Context, personId: string | null): Promise<number> {
  const { rows } = await sql<Ended>`
    with due as (
      select r.id, case
        when r.valid_until < ${ctx.today}::date then 'expired'
        when ${certificateGone(ctx)} then 'certificate'
        when ${tooOld(ctx)} then 'pension'
        when ${worksStably(ctx)} then 'hired' end as cause
      from recognition r join person p on p.id = r.person_id
      where r.state = 'recognised' and (${personId}::uuid is null or r.person_id = ${personId}::uuid)
    ), chosen as (
      select r.id, due.cause from recognition r join due on due.id = r.id
      where due.cause is not null and r.state = 'recognised' order by r.id limit ${AT_ONCE} for update of r skip locked
    ), moved as (
      update recognition r set state = 'ended', since = ${ctx.today}::date, due_on = null, end_cause = chosen.cause,
        ended_on = case chosen.cause when 'expired' then r.valid_until + 1 else ${ctx.today}::date end
      from chosen where chosen.id = r.id
      returning ${COLUMNS}, r.ended_on, r.end_cause
    ), kept as (
      insert into recognition_step (city, id, recognition_id, person_id, region_key, move, state, done_as, at)
      select city, gen_random_uuid(), id, person_id, region_key, 'end', 'ended', 'house', ${ctx.now} from moved
    )
    select * from moved`.execute(ctx.db);
  for (const row of rows) {
    await raiseEnded(ctx, row, row.ended_on, row.end_cause);
    await tellMoved(ctx, row, { move: 'end', state: 'ended' });
  }
  return rows.length;
}

/** Closes what was returned and never handed in again. */
async function lapseReturned(ctx: Context): Promise<number> {
  const { rows } = await sql<Omit<Ended, 'ended_on' | 'end_cause'>>`
    with chosen as (
      select id from recognition where state = 'supplement' and due_on < ${ctx.today}::date
      order by id limit ${AT_ONCE} for update skip locked
    ), moved as (
      update recognition r set state = 'lapsed', since = ${ctx.today}::date, due_on = null
      from chosen where chosen.id = r.id returning ${COLUMNS}
    ), kept as (
      insert into recognition_step (city, id, recognition_id, person_id, region_key, move, state, done_as, at)
      select city, gen_random_uuid(), id, person_id, region_key, 'lapse', 'lapsed', 'house', ${ctx.now} from moved
    )
    select * from moved`.execute(ctx.db);
  for (const row of rows) await tellMoved(ctx, row, { move: 'lapse', state: 'lapsed' });
  return rows.length;
}

/** Tells people whose recognition ends soon, each once: on the first day on which one may apply again. */
async function warnOfExpiry(ctx: Context): Promise<void> {
  const days = ctx.params.book.on(renewDays, ctx.today).value;
  const soon = await ctx.db
    .selectFrom('recognition')
    .select(['id', 'city', 'person_id', 'region_key', 'valid_until'])
    .where('state', '=', 'recognised')
    .where('region_key', '>=', 0)
    .where(sql<boolean>`valid_until = ${ctx.today}::date + ${days}::int`)
    .execute();
  for (const row of soon) {
    if (row.valid_until === null) continue;
    await notifyPerson(ctx, {
      person: { id: row.person_id, city: row.city, regionKey: row.region_key },
      kind: recognitionExpiring,
      params: { recognitionId: row.id, until: formatDateZh(plainDate(row.valid_until)) },
      once: row.id,
    });
  }
}

/** What a day brings to recognitions: ends, supplements that never came, and word of what ends soon. Run again, it finds nothing. */
export const keepRecognitions = defineAction({
  name: 'recognition.keep',
  title: '就业困难人员认定每天的核对',
  input: z.strictObject({}),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx) {
    const ended = await endWhatIsOver(ctx, null);
    const lapsed = await lapseReturned(ctx);
    const more = ended === AT_ONCE || lapsed === AT_ONCE;
    if (!more) await warnOfExpiry(ctx);
    ctx.note({ table: 'recognition', details: { ended, lapsed } });
    return { ended, lapsed, more };
  },
});

async function keep(floor: Floor): Promise<void> {
  for (let more = true; more;) {
    const done = await dispatch(floor, keepRecognitions, {}, systemActor('job'));
    if (!done.ok) throw new Error(done.problem.code);
    ({ more } = done.value);
  }
}

export const recognitionTasks: readonly RoomTask[] = [
  { name: 'recognition-keep', cron: '25 0 * * *', run: keep },
];

/** Whoever is found to work stably is hard to employ no more, at once; shorter work is looked at again each night. */
export const endWhenHired = on(spellVerified, {
  name: 'recognition.end-when-hired',
  async handle(ctx, { personId }) {
    await endWhatIsOver(ctx, personId);
  },
});
