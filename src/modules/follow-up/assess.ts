import { sql } from 'kysely';
import { plainDate, type PlainDate } from '../../kernel/dates.ts';
import type { Context } from '../../platform/action/index.ts';
import { followUpLimits } from './parameters.ts';
import { warningsFor, type Known, type Raised } from './signals.ts';
import { tellRaised } from './tell.ts';

interface Row {
  spell_id: string;
  city: number;
  person_id: string;
  region_key: number;
  misses: number;
  working: 'yes' | 'no' | null;
  wage: NonNullable<Known['said']>['wage'];
  insurance: NonNullable<Known['said']>['insurance'];
  accommodation: NonNullable<Known['said']>['accommodation'];
  fits: NonNullable<Known['said']>['fits'];
  relations: NonNullable<Known['said']>['relations'];
  wants_change: NonNullable<Known['said']>['wants_change'];
  answered: boolean;
  employer_says: 'yes' | 'no' | null;
  contract_until: string | null;
  certificate_until: string | null;
}

const day = (text: string | null): PlainDate | null => (text === null ? null : plainDate(text));

/** What is known of spells that are in force, in one query. */
async function knownOf(ctx: Context, spellIds: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select s.id as spell_id, s.city, s.person_id, s.region_key, coalesce(o.misses, 0)::int as misses,
      a.id is not null as answered, a.working, a.wage, a.insurance, a.accommodation, a.fits, a.relations, a.wants_change,
      e.working as employer_says, k.contract_until, c.expires_on as certificate_until
    from employment_spell s
      left join lateral (
        select f.misses from follow_up f
        where f.spell_id = s.id and f.state = 'open' order by f.due_on limit 1) o on true
      left join lateral (
        select x.* from follow_up_answer x
        where x.spell_id = s.id and x.reached and x.said_by <> 'employer' order by x.recorded_at desc, x.id desc limit 1) a on true
      left join lateral (
        select y.working from follow_up_answer y
        where y.follow_up_id = a.follow_up_id and y.said_by = 'employer' limit 1) e on true
      left join lateral (
        select z.contract_until from follow_up_answer z
        where z.spell_id = s.id and z.contract_until is not null order by z.recorded_at desc limit 1) k on true
      left join certificate c on c.person_id = s.person_id and c.superseded_by is null
    where s.id = any (${[...spellIds]}::uuid[]) and s.state = 'verified' and s.superseded_by is null and s.ended_on is null`.execute(
    ctx.db,
  );
  return rows;
}

function known(row: Row, today: PlainDate, positionClosedOn: PlainDate | null): Known {
  const { working, wage, insurance, accommodation, fits, relations, wants_change } = row;
  return {
    today,
    misses: row.misses,
    said: row.answered ? { working, wage, insurance, accommodation, fits, relations, wants_change } : null,
    employerSays: row.employer_says,
    contractUntil: day(row.contract_until),
    certificateUntil: day(row.certificate_until),
    positionClosedOn,
  };
}

/**
 * Looks at every signal for these spells and raises what holds and is not raised already, in one insert. What was resolved
 * within thirty days is not raised again by the same facts. Tells whoever has the person in hand; gives how many are new.
 */
export async function assess(
  ctx: Context,
  spellIds: readonly string[],
  { positionClosedOn = null }: { positionClosedOn?: PlainDate | null } = {},
): Promise<number> {
  if (spellIds.length === 0) return 0;
  const limits = ctx.params.book.on(followUpLimits, ctx.today).value;
  const found = (await knownOf(ctx, spellIds)).flatMap((row) =>
    warningsFor(known(row, ctx.today, positionClosedOn), limits).raised.map((raised) => ({ row, raised })),
  );
  if (found.length === 0) return 0;
  const raised = await insertNew(ctx, found);
  await tellRaised(ctx, raised);
  return raised.length;
}

async function insertNew(ctx: Context, found: readonly { row: Row; raised: Raised }[]) {
  const given = JSON.stringify(
    found.map(({ row, raised }) => ({
      id: ctx.newId(),
      spell: row.spell_id,
      city: row.city,
      person: row.person_id,
      region: row.region_key,
      signal: raised.signal,
      level: raised.level,
      facts: raised.facts,
      due: raised.dueOn,
    })),
  );
  const { rows } = await sql<{ id: string; spell_id: string; level: Raised['level'] }>`
    insert into follow_up_warning (city, id, person_id, region_key, spell_id, signal, level, facts, raised_on, due_on, recorded_at)
    select g.city, g.id, g.person, g.region, g.spell, g.signal, g.level, g.facts, ${ctx.today}::date, g.due, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${given}::jsonb)
      as g (id uuid, spell uuid, city integer, person uuid, region bigint, signal text, level text, facts jsonb, due date)
    where not exists (
      select from follow_up_warning w where w.spell_id = g.spell and w.signal = g.signal
        and (w.state in ('open', 'acting') or (w.state = 'resolved' and w.facts = g.facts and w.ended_on > ${ctx.today}::date - 30)))
    on conflict do nothing
    returning id, spell_id, level`.execute(ctx.db);
  return rows;
}
