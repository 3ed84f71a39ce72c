import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { countRows, type Batch, type Run } from './batch.ts';
import { writeProblemsFile } from './problems-file.ts';
import { registeredByNow } from './under-other-key.ts';

/** Rows written in one transaction: small enough that other work is not kept waiting. */
const CHUNK = 1000;

const IN_FORCE = { profile: sql`person_profile`, certificate: sql`certificate` } as const;

async function nextRows(ctx: Context, batch: Batch, after: number): Promise<number[]> {
  const rows = await ctx.db
    .selectFrom('roster_row')
    .select('row_no')
    .where('city', '=', batch.city)
    .where('batch_id', '=', batch.id)
    .where('row_no', '>', after)
    .where('verdict', 'in', ['new', 'changed'])
    .where('applied_at', 'is', null)
    .orderBy('row_no')
    .limit(CHUNK)
    .forUpdate()
    .execute();
  return rows.map((row) => row.row_no);
}

/** The rows of a chunk as a condition on roster_row r. */
function chunkOf(batch: Batch, rows: number[]) {
  return sql`r.city = ${batch.city} and r.batch_id = ${batch.id} and r.row_no = any (${rows}::int[])`;
}

/**
 * Files that other clerks may be changing now are waited for, so that what is compared next stays true. By key: a join
 * would walk the whole register while the planner has no statistics of it. New people have no file yet.
 */
async function lockFiles(ctx: Context, chunk: ReturnType<typeof chunkOf>): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select r.person_id as id from roster_row r where ${chunk} and r.verdict = 'changed'`.execute(ctx.db);
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await sql`select 1 from person p where p.id = any (${ids}::uuid[]) order by p.id for update`.execute(
    ctx.db,
  );
  for (const table of Object.values(IN_FORCE)) {
    await sql`select 1 from ${table} v where v.superseded_by is null and v.person_id = any (${ids}::uuid[])
      order by v.id for update`.execute(ctx.db);
  }
}

/** Rows whose file is no longer the one the preview compared them with become conflicts and are skipped. */
async function setAsideChanged(ctx: Context, chunk: ReturnType<typeof chunkOf>): Promise<void> {
  await sql`
    update roster_row r set verdict = 'conflict', plan = null,
      problems = r.problems || jsonb_build_array(jsonb_build_object('row', r.row_no, 'column', 'name', 'code', 'roster.changed-meanwhile', 'severity', 'error'))
    where ${chunk} and r.verdict = 'changed' and (
      r.before_profile is distinct from (select v.id from person_profile v where v.person_id = r.person_id and v.superseded_by is null)
      or r.before_certificate is distinct from (select v.id from certificate v where v.person_id = r.person_id and v.superseded_by is null)
      or r.before_region is distinct from (select p.region_code from person p where p.id = r.person_id))`.execute(
    ctx.db,
  );
}

/** New people. Somebody who was registered since the preview, here or elsewhere, is not registered twice. */
async function insertPeople(ctx: Context, chunk: ReturnType<typeof chunkOf>, taken: number[]): Promise<void> {
  await sql`
    insert into person
    select p.* from roster_row r
    cross join lateral jsonb_populate_record(null::person, r.plan -> 'person' || jsonb_build_object('recorded_at', now())) p
    where ${chunk} and r.verdict = 'new' and r.row_no <> all (${taken}::int[])
    on conflict (resident_id_bidx) do nothing`.execute(ctx.db);
  await sql`
    update roster_row r set verdict = 'conflict', plan = null,
      problems = r.problems || jsonb_build_array(jsonb_build_object('row', r.row_no, 'column', 'residentId', 'code', 'roster.changed-meanwhile', 'severity', 'error'))
    where ${chunk} and r.verdict = 'new' and not exists (select 1 from person p where p.id = r.person_id)`.execute(
    ctx.db,
  );
}

/** The version in force makes way and the new one is added: nothing is overwritten. */
async function addVersions(
  ctx: Context,
  chunk: ReturnType<typeof chunkOf>,
  part: keyof typeof IN_FORCE,
): Promise<void> {
  const table = IN_FORCE[part];
  const id = sql.ref(`r.${part}_id`);
  const before = sql.ref(`r.before_${part}`);
  await sql`update ${table} v set superseded_by = ${id} from roster_row r
    where ${chunk} and r.verdict = 'changed' and ${id} is not null and v.city = r.person_city and v.id = ${before}`.execute(
    ctx.db,
  );
  await sql`insert into ${table}
    select v.* from roster_row r
    cross join lateral jsonb_populate_record(null::${table}, '{"origin": {}}'::jsonb || (r.plan -> ${part}::text) || jsonb_build_object('recorded_at', now())) v
    where ${chunk} and r.verdict in ('new', 'changed') and ${id} is not null`.execute(ctx.db);
}

/** What does not count stands beside the row in force, superseded by it from its first moment. */
async function addBeside(ctx: Context, chunk: ReturnType<typeof chunkOf>): Promise<void> {
  await sql`insert into person_profile
    select v.* from roster_row r
    cross join lateral jsonb_populate_record(null::person_profile, r.plan -> 'beside' ||
      jsonb_build_object('recorded_at', now(), 'superseded_by', coalesce(r.profile_id, r.before_profile))) v
    where ${chunk} and r.verdict = 'changed' and r.beside_id is not null`.execute(ctx.db);
}

async function movePeople(ctx: Context, chunk: ReturnType<typeof chunkOf>): Promise<void> {
  await sql`update person p set region_code = r.plan -> 'region' ->> 'region_code', region_key = (r.plan -> 'region' ->> 'region_key')::bigint
    from roster_row r where ${chunk} and r.verdict = 'changed' and r.plan ? 'region' and p.city = r.person_city and p.id = r.person_id`.execute(
    ctx.db,
  );
}

async function applyChunk(ctx: Context, batch: Batch, after: number): Promise<number[]> {
  const rows = await nextRows(ctx, batch, after);
  if (rows.length === 0) return rows;
  const chunk = chunkOf(batch, rows);
  await lockFiles(ctx, chunk);
  await setAsideChanged(ctx, chunk);
  await insertPeople(ctx, chunk, await registeredByNow(ctx, batch.id, rows));
  await movePeople(ctx, chunk);
  await addVersions(ctx, chunk, 'profile');
  await addBeside(ctx, chunk);
  await addVersions(ctx, chunk, 'certificate');
  await sql`update roster_row r set applied_at = now(), plan = null where ${chunk} and r.verdict in ('new', 'changed')`.execute(
    ctx.db,
  );
  return rows;
}

/** How many rows have been gone through already and how many are left: a run that begins anew shows where it stands. */
async function measure(run: Run, batch: Batch): Promise<void> {
  const counts = await run.read((ctx) => countRows(ctx, batch.id));
  await run.set({ total: (counts.new ?? 0) + (counts.changed ?? 0), done: counts.applied ?? 0 });
}

/**
 * Writes the new and changed rows of a checked batch into the register, chunk by chunk. Each chunk is whole or not there,
 * so after a crash the same call goes on where it stood. Conflicts and bad rows are left out.
 */
export async function applyBatch(run: Run, batch: Batch): Promise<void> {
  await measure(run, batch);
  await run.throughRows((ctx, after) => applyChunk(ctx, batch, after));
  const problemsFile = batch.header && (await writeProblemsFile(run, batch, batch.header));
  const counts = await run.read((ctx) => countRows(ctx, batch.id));
  await run.set({
    state: 'applied',
    counts: JSON.stringify(counts),
    problems_file: problemsFile,
    applied_at: run.floor.clock(),
  });
}
