import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { shortlistOf, type Shortlisted } from '../../matching/index.ts';
import { consentHolds } from '../../people/index.ts';
import type { PositionBrief } from '../../positions/index.ts';
import { purposeToShow } from '../consent.ts';
import { OPEN_STATES, type ReferralState } from '../procedure.ts';

/** How far it has come between somebody and a position, and what stands before the next step. */
export interface Stands {
  /** The last referral to this position; null: never referred. */
  referral: { id: string; state: ReferralState; open: boolean } | null;
  /** Agrees today to be shown to this kind of employer. */
  consent: boolean;
  /** Picked out for the position. */
  listed: Shortlisted | null;
}

/** For these people of the actor's scope; whoever is not in sight is not in the answer. Three queries, however many they are. */
export async function standingsOf(
  ctx: Context,
  position: PositionBrief,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Stands>> {
  const purpose = await purposeToShow(ctx, position);
  const { rows } = await sql<{
    id: string;
    consent: boolean;
    referral: string | null;
    state: ReferralState | null;
  }>`
    select p.id, ${consentHolds(purpose, sql`p.id`)} as consent, r.id as referral, r.state from person p
    left join lateral (select id, state from referral where person_id = p.id and position_id = ${position.id}
      order by recorded_at desc, id desc limit 1) r on true
    where p.id = any (${personIds}::uuid[])`.execute(ctx.db);
  const listed = new Map((await shortlistOf(ctx, position.id)).map((one) => [one.personId, one]));
  return new Map(
    rows.map(({ id, consent, referral, state }) => [
      id,
      {
        consent,
        listed: listed.get(id) ?? null,
        referral:
          referral !== null && state !== null
            ? { id: referral, state, open: OPEN_STATES.includes(state) }
            : null,
      },
    ]),
  );
}
