import { sql } from 'kysely';
import { withSight } from '../../../platform/access/with-sight.ts';
import type { Context } from '../../../platform/action/index.ts';
import { consentHolds } from '../../people/index.ts';
import { purposeToShow } from '../consent.ts';

/** What an employer reads in place of a name that it may not see (any more). */
export const UNNAMED = '一位求职者';

/**
 * Names of people referred to the actor's employer, by referral: only of those who today agree to be shown to this kind of
 * employer. A consent that is withdrawn takes the name away at once, for nothing is kept. One query for all.
 */
export async function shownNames(
  ctx: Context,
  referrals: readonly { id: string; region_key: number }[],
): Promise<ReadonlyMap<string, string>> {
  const { employerId = null } = ctx.actor;
  if (!employerId || referrals.length === 0) return new Map();
  const purpose = await purposeToShow(ctx, { employerId });
  const keys = referrals.map(({ region_key }) => region_key);
  const sight = { lo: Math.min(...keys), hi: Math.max(...keys) + 1 };
  const ids = referrals.map(({ id }) => id);
  // What the sight uncovers is narrowed again to this employer by name: its own referrals, and a name of each.
  const { rows } = await withSight(ctx, sight, () =>
    sql<{ id: string; name: string }>`
      select r.id, f.name from referral r
      join person_profile f on f.person_id = r.person_id and f.superseded_by is null
      where r.id = any (${ids}::uuid[]) and r.employer_id = ${employerId}
        and ${consentHolds(purpose, sql`r.person_id`)}`.execute(ctx.db),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
