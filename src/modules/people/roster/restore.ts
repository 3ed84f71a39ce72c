import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { heldOf } from '../facts/held.ts';
import { holdersOf } from '../facts/merge.ts';
import { profileColumns } from '../facts/profile-row.ts';
import { fieldIndex, openField, sealField } from '../sealed.ts';

/** A row of a batch that was applied, with what stands in the register now. */
export interface Applied {
  row_no: number;
  verdict: 'new' | 'changed';
  person_city: number;
  person_id: string;
  profile_id: string | null;
  beside_id: string | null;
  certificate_id: string | null;
  region_code: string | null;
  before_profile: string | null;
  before_certificate: string | null;
  before_region: string | null;
  /** in force now */
  now_profile: string | null;
  now_certificate: string | null;
  now_region: string | null;
}

/** A roster that names only the county does not move somebody whose township is known. */
export const movedBy = (row: Applied) => !row.before_region?.startsWith(row.region_code ?? '');

/** Puts the profile from before in force again, as a version of its own: what stood between stays readable. */
export async function restoreProfiles(ctx: Context, rows: Applied[]): Promise<void> {
  await takeBack(ctx, rows);
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
    const held = heldOf(ctx.cipher, old);
    return {
      ...kept,
      ...profileColumns(ctx.cipher, id, held.values),
      id,
      source: 'roster-undo',
      // Nobody states anything by it: each part stands on the saying on which it stood before.
      states: [],
      origin: JSON.stringify(holdersOf(held)),
      recorded_by: ctx.actor.id,
      superseded_by: null,
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

/** What the roster said beside what counts is said no more. */
async function takeBack(ctx: Context, rows: Applied[]): Promise<void> {
  const ids = rows.flatMap((row) => row.beside_id ?? []);
  if (ids.length === 0) return;
  await ctx.db
    .updateTable('person_profile')
    .set({ revoked_at: ctx.now, revoked_because: 'roster-undo' })
    .where('id', 'in', ids)
    .execute();
}

/** The same for certificates; where there was none before, the imported one is withdrawn (superseded by itself). */
export async function restoreCertificates(ctx: Context, rows: Applied[]): Promise<void> {
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
    const number = openField(ctx.cipher, 'certificateNo', old.id, old.number_enc);
    return {
      ...kept,
      id,
      source: 'roster-undo',
      recorded_by: ctx.actor.id,
      superseded_by: null,
      number_enc: sealField(ctx.cipher, 'certificateNo', id, number),
      // Never copied: value and index of a row stand under one master.
      number_bidx: fieldIndex(ctx.cipher, 'certificateNo', number),
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
    update ${sql.table(table)} v set revoked_at = ${ctx.now}, revoked_because = 'roster-undo', superseded_by = coalesce(
      (select n.id from jsonb_to_recordset(${next}::jsonb) as n (id uuid, person_id uuid) where n.person_id = v.person_id), v.id)
    where v.id = any (${imported}::uuid[])`.execute(ctx.db);
}

/** Puts people back where they belonged before the import. */
export async function moveBack(ctx: Context, rows: Applied[]): Promise<void> {
  for (const row of rows.filter(movedBy)) {
    const code = row.before_region!;
    await ctx.db
      .updateTable('person')
      .set({ region_code: code, region_key: ctx.params.regions.key(code) })
      .where('id', '=', row.person_id)
      .execute();
  }
}
