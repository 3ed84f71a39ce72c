import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import type { Batch } from './batch.ts';
import type { JudgedRow } from './judge.ts';

const aadOf = (batchId: string, row: number) => `roster_row.payload:${batchId}:${row}`;

/** The cells of a row as the file has them, opened. */
export function openCells(cipher: FieldCipher, batchId: string, row: number, payload: Buffer): string[] {
  // Put away by rule some days after the batch was done.
  if (payload.length === 0) return [];
  return JSON.parse(cipher.open(payload, aadOf(batchId, row))) as string[];
}

function stagedRow(cipher: FieldCipher, batchId: string, row: JudgedRow) {
  return {
    row_no: row.number,
    verdict: row.verdict,
    problems: row.problems,
    changed: row.changed,
    payload: cipher.seal(JSON.stringify(row.cells), aadOf(batchId, row.number)).toString('base64'),
    plan: row.plan?.rows ?? null,
    person_city: row.plan?.personCity ?? null,
    person_id: row.plan?.personId ?? null,
    profile_id: row.plan?.profileId ?? null,
    beside_id: row.plan?.besideId ?? null,
    certificate_id: row.plan?.certificateId ?? null,
    region_code: row.regionCode,
    before_profile: row.known?.profile?.id ?? null,
    before_certificate: row.known?.card?.id ?? null,
    before_region: row.known?.regionCode ?? null,
  };
}

/** Keeps judged rows: one statement for the chunk, its rows in one jsonb. */
export async function stageRows(ctx: Context, batch: Batch, rows: JudgedRow[]): Promise<void> {
  const staged = JSON.stringify(rows.map((row) => stagedRow(ctx.cipher, batch.id, row)));
  await sql`
    insert into roster_row (city, batch_id, region_key, row_no, verdict, problems, changed, payload, plan, person_city, person_id,
      profile_id, beside_id, certificate_id, region_code, before_profile, before_certificate, before_region)
    select ${batch.city}::int, ${batch.id}::uuid, ${batch.region_key}::bigint, row_no, verdict, problems, changed, decode(payload, 'base64'), plan,
      person_city, person_id, profile_id, beside_id, certificate_id, region_code, before_profile, before_certificate, before_region
    from jsonb_to_recordset(${staged}::jsonb) as staged (row_no int, verdict text, problems jsonb, changed jsonb, payload text, plan jsonb,
      person_city int, person_id uuid, profile_id uuid, beside_id uuid, certificate_id uuid, region_code text, before_profile uuid,
      before_certificate uuid, before_region text)`.execute(ctx.db);
}
