import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { disabilityWords } from '../pages/status-sentence.ts';
import { skillWords, type SkillsTold } from '../background/words.ts';
import { householdWords, type HouseholdTold } from '../household/words.ts';
import { CERTIFICATE_STATUS_WORDS } from '../words.ts';
import { factShown, type FactShown } from '../../../platform/facts/index.ts';
import { rulesOf } from './parameters.ts';
import type { FactPart } from './parts.ts';

type WholePart = Exclude<FactPart, keyof typeof import('./parts.ts').PROFILE_PARTS>;

interface Row {
  id: string;
  source: string;
  observed_on: string;
  recorded_at: Date;
  in_force: boolean;
  gone: boolean;
  words: string;
}

const STATE = sql`source, recorded_at, superseded_by is null as in_force, revoked_at is not null as gone`;

async function certificates(ctx: Context, personId: string): Promise<Row[]> {
  const { rows } = await sql<
    Omit<Row, 'words'> & { category: number; grade: number; status: keyof typeof CERTIFICATE_STATUS_WORDS }
  >`select id, observed_on, category, grade, status, ${STATE} from certificate where person_id = ${personId}
    order by recorded_at desc, id desc limit 50`.execute(ctx.db);
  return rows.map((row) => ({
    ...row,
    words: `${disabilityWords(row.category, row.grade)}，${CERTIFICATE_STATUS_WORDS[row.status]}`,
  }));
}

async function abilities(ctx: Context, personId: string): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'words'> & { n: number }>`
    select id, assessed_on as observed_on, ${STATE}, (select count(*)::int from jsonb_object_keys(abilities)) as n
    from ability_profile where person_id = ${personId} order by recorded_at desc, id desc limit 50`.execute(
    ctx.db,
  );
  return rows.map((row) => ({ ...row, words: `评估了 ${row.n} 项` }));
}

async function needs(ctx: Context, personId: string): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'words'> & { wants_work: boolean }>`
    select id, registered_on as observed_on, ${STATE}, wants_work from job_need where person_id = ${personId}
    order by recorded_at desc, id desc limit 50`.execute(ctx.db);
  return rows.map((row) => ({ ...row, words: row.wants_work ? '想工作' : '暂时不想工作' }));
}

async function skills(ctx: Context, personId: string): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'words'> & SkillsTold>`
    select id, observed_on, ${STATE}, skills, languages, papers from skill_profile where person_id = ${personId}
    order by recorded_at desc, id desc limit 50`.execute(ctx.db);
  return rows.map((row) => ({ ...row, words: skillWords(row) }));
}

async function households(ctx: Context, personId: string): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'words'> & HouseholdTold>`
    select id, observed_on, ${STATE}, size, aid, income_band as "incomeBand" from household where person_id = ${personId}
    order by recorded_at desc, id desc limit 50`.execute(ctx.db);
  return rows.map((row) => ({ ...row, words: householdWords(row) }));
}

const READ: Record<WholePart, (ctx: Context, personId: string) => Promise<Row[]>> = {
  certificate: certificates,
  abilities,
  need: needs,
  skills,
  household: households,
};

/** Certificate, abilities and needs: each version is a saying of its own, taken whole. */
export async function wholeFacts(ctx: Context, personId: string): Promise<FactShown<FactPart>[]> {
  const facts: FactShown<FactPart>[] = [];
  for (const part of Object.keys(READ) as WholePart[]) {
    const sayings = (await READ[part](ctx, personId)).map((row) => ({
      version: row.id,
      source: row.source,
      words: row.words,
      observedOn: row.observed_on,
      recordedAt: row.recorded_at,
      gone: row.gone,
      counts: row.in_force,
    }));
    const inForce = sayings.find(({ counts }) => counts) ?? null;
    facts.push(
      factShown(rulesOf(ctx, part), { sayings, inForce }, (one, other) => one.words === other.words),
    );
  }
  return facts;
}
