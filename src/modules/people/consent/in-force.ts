import { sql, type RawBuilder } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { purposeOf, type PurposeId } from './purposes.ts';
import './tables.ts';

/**
 * The condition "may be used for this purpose" about the person whose id stands in `personRef`, for lists: one look into a
 * partial index a person. A duty holds until there is an objection; a consent only where the current wording was agreed to.
 */
export function consentHolds(purpose: PurposeId, personRef: RawBuilder<unknown>): RawBuilder<boolean> {
  const { basis, wording } = purposeOf(purpose);
  const last = (answer: 'given' | 'withdrawn') => sql`select from consent consent_last
    where consent_last.person_id = ${personRef} and consent_last.purpose = ${sql.lit(purpose)}
      and consent_last.superseded_by is null and consent_last.answer = ${sql.lit(answer)}`;
  return basis === 'duty'
    ? sql<boolean>`not exists (${last('withdrawn')})`
    : sql<boolean>`exists (${last('given')} and consent_last.wording = ${sql.lit(wording)})`;
}

/** Whether data of a person in the actor's scope may be used for the purpose today. */
export async function consentInForce(ctx: Context, personId: string, purpose: PurposeId): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select ${consentHolds(purpose, sql`${personId}::uuid`)} as holds`.execute(ctx.db);
  return rows[0]?.holds ?? false;
}
