import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { countRows, type Batch, type Run } from './batch.ts';
import { movedBy, moveBack, restoreCertificates, restoreProfiles, type Applied } from './restore.ts';

const CHUNK = 500;

async function nextRows(ctx: Context, batch: Batch, after: number): Promise<Applied[]> {
  const { rows } = await sql<Applied>`
    select r.row_no, r.verdict, r.person_city, r.person_id, r.profile_id, r.beside_id, r.certificate_id, r.region_code, r.before_profile,
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
