import { sql } from 'kysely';
import { todayInShanghai } from '../../../../kernel/dates.ts';
import type { Context } from '../../../../platform/action/index.ts';
import { UNFIT_REASONS, type UnfitReason } from '../../unfit.ts';
import type { Feedback } from './rules.ts';

const isReason = (code: string | null): code is UnfitReason =>
  code !== null && Object.hasOwn(UNFIT_REASONS, code);

/** The noes in force of these people, by person: in one query, within the actor's scope. Newest last. */
export async function feedbackOf(
  ctx: Context,
  personIds: readonly string[],
): Promise<Map<string, Feedback[]>> {
  const byPerson = new Map<string, Feedback[]>();
  if (personIds.length === 0) return byPerson;
  const rows = await ctx.db
    .selectFrom('match_exclusion')
    .select(['person_id', 'reason_code', 'recorded_at', 'position_terms'])
    .where(sql<boolean>`person_id = any (${personIds}::uuid[])`)
    .where('said_by', '=', 'person')
    .where('reason_code', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .where('effect_off_at', 'is', null)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    if (!isReason(row.reason_code)) continue;
    const said = { reason: row.reason_code, on: todayInShanghai(row.recorded_at), terms: row.position_terms };
    byPerson.set(row.person_id, [...(byPerson.get(row.person_id) ?? []), said]);
  }
  return byPerson;
}
