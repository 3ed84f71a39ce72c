import pg from 'pg';
import { countParams } from '../../modules/employment/index.ts';
import type { Params } from '../../platform/action/index.ts';
import { sampleId } from '../ids.ts';
import type { SampleSize } from '../province.ts';
import { addAccounts } from './accounts.ts';
import { dayNumber } from '../days.ts';
import { furnishDesk } from './employer-desk.ts';
import { addFollowUps } from './follow-up.ts';
import { addPlans } from './plans.ts';
import { addSurvey } from './survey.ts';
import { fill } from './fill.ts';
import type { Filled, FillWith, Progress } from './fill.ts';

export interface SampleTarget extends FillWith {
  /** Login of the owner: COPY is closed to whom row-level security binds. */
  ownerUrl: string;
}

export interface SampleReport extends Omit<Filled, 'seeker' | 'desk' | 'lookForWork'> {
  seconds: number;
}

/** Tables that are filled by COPY. */
const TABLES = [
  'person',
  'person_profile',
  'certificate',
  'ability_profile',
  'job_need',
  'skill_profile',
  'consent',
  'employer',
  'position',
  'employment_spell',
  'person_past_region',
  'attachment',
  'spell_evidence',
] as const;

/** What is derived row by row while people work is worked out once, when all rows are there. */
const HELD: readonly (readonly [table: string, trigger: string])[] = [
  ['certificate', 'employment_not_asked_added'],
  ['job_need', 'employment_not_asked_added'],
  ['employment_spell', 'employment_not_asked_added'],
  ['spell_evidence', 'employment_papers_added'],
];

/**
 * Fills an empty database with an invented province, in one transaction: all or nothing, and once only. Null where persons
 * are registered already. Throws what the database throws.
 */
export async function loadSample(
  size: SampleSize,
  target: SampleTarget,
  progress: Progress = () => {},
): Promise<SampleReport | null> {
  const began = performance.now();
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'zhuye-sample' });
  await client.connect();
  try {
    const filled = await inOneGo(client, size, target, progress);
    if (filled === null) return null;
    // Marks the pages that everybody sees as well: counts are read from indexes alone.
    await client.query('vacuum analyze');
    const { seeker: _, desk: __, lookForWork: ___, ...counts } = filled;
    return { ...counts, seconds: (performance.now() - began) / 1000 };
  } finally {
    // Ends an open transaction too: what failed half-way leaves nothing.
    await client.end();
  }
}

async function inOneGo(
  client: pg.Client,
  size: SampleSize,
  target: SampleTarget,
  progress: Progress,
): Promise<Filled | null> {
  await client.query('begin');
  await client.query(
    `select set_config('zhuye.role', 'system', true), set_config('zhuye.lo', '0', true), set_config('zhuye.hi', '1000000000000', true)`,
  );
  // Two fillings at once would meet on every key; the second waits and then finds the persons of the first.
  await client.query(`select pg_advisory_xact_lock(hashtext('zhuye_sample'))`);
  const { rows } = await client.query<{ filled: boolean }>('select exists (select from person) as filled');
  if (rows[0]?.filled !== false) return null;
  await forceRowSecurity(client, false);
  await runTriggers(client, false);
  const filled = await fill(client, size, target, progress);
  await runTriggers(client, true);
  const { seeker, desk, lookForWork } = filled;
  const home = seeker && { id: seeker.id, region: target.params.regions.codeOf(seeker.regionKey) };
  const actsFor = { seeker: home, employer_hr: desk };
  await addAccounts(client, size.seed, size.today, actsFor, target.cipher);
  if (desk) {
    const place = { seed: size.seed, today: dayNumber(size.today), regions: target.params.regions };
    await furnishDesk(client, place, desk, lookForWork);
  }
  await addSurvey(client, {
    seed: size.seed,
    today: size.today,
    params: target.params,
    cipher: target.cipher,
  });
  await countStarts(client, target.params);
  await addFollowUps(client, { today: size.today, params: target.params });
  await addPlans(client, { today: size.today, params: target.params });
  await client.query('select employment_standing_refresh(null), employment_not_asked_rebuild()');
  await forceRowSecurity(client, true);
  await noteInAudit(client, size, filled);
  await client.query('commit');
  return filled;
}

/** The owner is bound by forced row-level security like everybody; the rows come in by COPY, which it forbids. */
async function forceRowSecurity(client: pg.Client, force: boolean): Promise<void> {
  const word = force ? 'force' : 'no force';
  for (const table of TABLES) await client.query(`alter table ${table} ${word} row level security`);
}

async function runTriggers(client: pg.Client, run: boolean): Promise<void> {
  for (const [table, trigger] of HELD)
    await client.query(`alter table ${table} ${run ? 'enable' : 'disable'} trigger ${trigger}`);
}

/** The count of new employment, from nothing. */
async function countStarts(client: pg.Client, { book }: Params): Promise<void> {
  const { breaks, formOrder } = countParams(book);
  await client.query('analyze person, employment_spell, certificate');
  await client.query('select employment_recount(null::uuid[], $1::jsonb, $2::text[])', [
    JSON.stringify(breaks),
    [...formOrder],
  ]);
}

/** One line in the audit: what was filled in, and that it is invented. */
async function noteInAudit(
  client: pg.Client,
  { seed }: SampleSize,
  { persons, employers, positions, spells }: Filled,
): Promise<void> {
  await client.query(
    `insert into audit_event (city, id, call_id, role, via, action, class, details)
     values (0, $1, $1, 'system', 'cli', 'sample.load', 'write', $2)`,
    [sampleId(seed, 'audit', 0), JSON.stringify({ seed, persons, employers, positions, spells })],
  );
}
