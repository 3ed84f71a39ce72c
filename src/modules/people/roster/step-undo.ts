import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { openField, sealField, type SealedField } from '../sealed.ts';
import { countRows, type Batch, type Run } from './batch.ts';

const CHUNK = 500;

interface Applied {
  row_no: number;
  verdict: 'new' | 'changed';
  person_city: number;
  person_id: string;
  profile_id: string | null;
  certificate_id: string | null;
  region_code: string | null;
  before_profile: string | null;
  before_certificate: string | null;
  before_region: string | null;
  /** what stands in the register now */
  now_profile: string | null;
  now_certificate: string | null;
  now_region: string | null;
}

async function nextRows(ctx: Context, batch: Batch, after: number): Promise<Applied[]> {
  const { rows } = await sql<Applied>`
    select r.row_no, r.verdict, r.person_city, r.person_id, r.profile_id, r.certificate_id, r.region_code, r.before_profile,
      r.before_certificate, r.before_region, p.region_code as now_region,
      (select v.id from person_profile v where v.person_id = r.person_id and v.superseded_by is null) as now_profile,
      (select v.id from certificate v where v.person_id = r.person_id and v.superseded_by is null) as now_certificate
    from roster_row r left join person p on p.id = r.person_id
    where r.city = ${batch.city} and r.batch_id = ${batch.id} and r.row_no > ${after} and r.applied_at is not null and r.undone_at is null and r.undo_code is null
    order by r.row_no limit ${CHUNK} for update of r`.execute(ctx.db);
  return rows;
}

/** Whether the file is no longer as this import left it. */
function changedSince(row: Applied): boolean {
  const wanted = (own: string | null, before: string | null) => own ?? before;
  const region = row.verdict === 'new' || movedBy(row) ? row.region_code : row.before_region;
  return (
    row.now_profile !== wanted(row.profile_id, row.before_profile) ||
    row.now_certificate !== wanted(row.certificate_id, row.before_certificate) ||
    row.now_region !== region
  );
}

/** A roster that names only the county does not move somebody whose township is known. */
const movedBy = (row: Applied) => !row.before_region?.startsWith(row.region_code ?? '');

async function inUse(ctx: Context, rows: Applied[]): Promise<Set<string>> {
  // What others hold rests on the person's being there, or on the certificate that came with this import.
  const asked = rows
    .filter((row) => row.verdict === 'new' || row.certificate_id !== null)
    .map((row) => row.person_id);
  if (asked.length === 0) return new Set();
  const found = await sql<{ id: string }>`select person_in_use(${asked}::uuid[]) as id`.execute(ctx.db);
  return new Set(found.rows.map((row) => row.id));
}

async function removePeople(ctx: Context, rows: Applied[]): Promise<void> {
  const ids = rows.map((row) => row.person_id);
  if (ids.length === 0) return;
  for (const table of ['certificate', 'person_profile'] as const)
    await ctx.db.deleteFrom(table).where('person_id', 'in', ids).execute();
  await ctx.db.deleteFrom('person').where('id', 'in', ids).execute();
}

function resealed(
  ctx: Context,
  field: SealedField,
  from: string,
  to: string,
  bytes: Buffer | null,
): Buffer | null {
  return bytes && sealField(ctx.cipher, field, to, openField(ctx.cipher, field, from, bytes));
}

/** Puts the profile from before in force again, as a version of its own: what stood between stays readable. */
async function restoreProfiles(ctx: Context, rows: Applied[]): Promise<void> {
  const changed = rows.filter((row) => row.profile_id !== null);
  if (changed.length === 0) return;
  const before = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where(
      'id',
      'in',
      changed.map((row) => row.before_profile ?? ''),
    )
    .execute();
  const versions = before.map((old) => {
    const id = ctx.newId();
    const { recorded_at: _, ...kept } = old;
    return {
      ...kept,
      id,
      source: 'roster-undo',
      recorded_by: ctx.actor.id,
      superseded_by: null,
      address_enc: resealed(ctx, 'address', old.id, id, old.address_enc),
      phone_enc: resealed(ctx, 'phone', old.id, id, old.phone_enc),
      guardian_phone_enc: resealed(ctx, 'guardianPhone', old.id, id, old.guardian_phone_enc),
    };
  });
  await makeWay(
    ctx,
    'person_profile',
    changed.map((row) => row.profile_id!),
    versions,
  );
  if (versions.length > 0) await ctx.db.insertInto('person_profile').values(versions).execute();
}

/** The same for certificates; where there was none before, the imported one is withdrawn (superseded by itself). */
async function restoreCertificates(ctx: Context, rows: Applied[]): Promise<void> {
  const changed = rows.filter((row) => row.certificate_id !== null);
  if (changed.length === 0) return;
  const known = changed.flatMap((row) => row.before_certificate ?? []);
  const before =
    known.length === 0
      ? []
      : await ctx.db.selectFrom('certificate').selectAll().where('id', 'in', known).execute();
  const versions = before.map((old) => {
    const id = ctx.newId();
    const { recorded_at: _, ...kept } = old;
    return {
      ...kept,
      id,
      source: 'roster-undo',
      recorded_by: ctx.actor.id,
      superseded_by: null,
      number_enc: resealed(ctx, 'certificateNo', old.id, id, old.number_enc)!,
    };
  });
  await makeWay(
    ctx,
    'certificate',
    changed.map((row) => row.certificate_id!),
    versions,
  );
  if (versions.length > 0) await ctx.db.insertInto('certificate').values(versions).execute();
}

async function makeWay(
  ctx: Context,
  table: 'person_profile' | 'certificate',
  imported: string[],
  versions: { id: string; person_id: string }[],
): Promise<void> {
  const next = JSON.stringify(versions.map(({ id, person_id }) => ({ id, person_id })));
  await sql`
    update ${sql.table(table)} v set superseded_by = coalesce(
      (select n.id from jsonb_to_recordset(${next}::jsonb) as n (id uuid, person_id uuid) where n.person_id = v.person_id), v.id)
    where v.id = any (${imported}::uuid[])`.execute(ctx.db);
}

async function moveBack(ctx: Context, rows: Applied[]): Promise<void> {
  for (const row of rows.filter(movedBy)) {
    const code = row.before_region!;
    await ctx.db
      .updateTable('person')
      .set({ region_code: code, region_key: ctx.params.regions.key(code) })
      .where('id', '=', row.person_id)
      .execute();
  }
}

async function mark(
  ctx: Context,
  batch: Batch,
  rows: Applied[],
  change: { undo_code: string } | { undone_at: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db
    .updateTable('roster_row')
    .set(change)
    .where('city', '=', batch.city)
    .where('batch_id', '=', batch.id)
    .where(
      'row_no',
      'in',
      rows.map((row) => row.row_no),
    )
    .execute();
}

async function undoChunk(ctx: Context, batch: Batch, after: number): Promise<number[]> {
  const rows = await nextRows(ctx, batch, after);
  if (rows.length === 0) return [];
  await sql`select 1 from person where id = any (${rows.map((row) => row.person_id)}::uuid[]) order by id for update`.execute(
    ctx.db,
  );
  const used = await inUse(ctx, rows);
  const changed = rows.filter(changedSince);
  const inUseRows = rows.filter((row) => !changedSince(row) && used.has(row.person_id));
  const free = rows.filter((row) => !changedSince(row) && !used.has(row.person_id));
  await mark(ctx, batch, changed, { undo_code: 'changed-since' });
  await mark(ctx, batch, inUseRows, { undo_code: 'in-use' });
  const before = free.filter((row) => row.verdict === 'changed');
  await restoreProfiles(ctx, before);
  await restoreCertificates(ctx, before);
  await moveBack(ctx, before);
  await removePeople(
    ctx,
    free.filter((row) => row.verdict === 'new'),
  );
  await mark(ctx, batch, free, { undone_at: ctx.now });
  return rows.map((row) => row.row_no);
}

/**
 * Takes an applied batch back: people it brought leave the register, files it changed get their former contents again.
 * Files that were changed since, or on which others already build (a referral, a spell of work), stay and say so.
 */
export async function undoBatch(run: Run, batch: Batch): Promise<void> {
  const before = await run.read((ctx) => countRows(ctx, batch.id));
  await run.set({ total: before.applied ?? 0, done: (before.undone ?? 0) + (before.kept ?? 0) });
  await run.throughRows((ctx, after) => undoChunk(ctx, batch, after));
  const counts = await run.read((ctx) => countRows(ctx, batch.id));
  await run.set({ state: 'undone', counts: JSON.stringify(counts), undone_at: run.floor.clock() });
}
