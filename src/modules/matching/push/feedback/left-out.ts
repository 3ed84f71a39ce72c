import { sql } from 'kysely';
import type { Context } from '../../../../platform/action/index.ts';
import { paysEnough, reaches } from '../../engine/fit.ts';
import type { meeting } from '../../known/meeting.ts';
import type { KnownPosition } from '../../known/position.ts';
import { effectsOf, type MatchedPerson } from '../input.ts';
import { skips } from './narrow.ts';
import { skippable } from './terms.ts';

async function excludedFrom(ctx: Context, positionId: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select person_id from match_exclusion where position_id = ${positionId} and withdrawn_at is null`.execute(
    ctx.db,
  );
  return rows.map((row) => row.person_id);
}

/** Only noes that name its county or its group can skip it; whether they are enough, and in time, the rules say. */
async function skipping(ctx: Context, known: KnownPosition): Promise<string[]> {
  const it = skippable(known);
  if (it.county === null && it.group === null) return [];
  const { rows } = await sql<{ id: string; region_code: string }>`
    select p.id, p.region_code from person p where p.id in (
      select person_id from match_exclusion
      where reason_code = 'too-far' and said_county = ${it.county} and withdrawn_at is null and effect_off_at is null
      union
      select person_id from match_exclusion
      where reason_code = 'not-wanted' and said_group = ${it.group} and withdrawn_at is null and effect_off_at is null
    )`.execute(ctx.db);
  const effects = await effectsOf(ctx, rows);
  return [...effects].filter(([, effect]) => skips(effect, it)).map(([id]) => id);
}

/**
 * Ids of the people within the actor's scope for whom the position is left out: one side said no, or what they said of others skips
 * it. The same pairs that `matchingInputs` leaves out from the other side.
 */
export async function personsLeftOut(ctx: Context, known: KnownPosition): Promise<ReadonlySet<string>> {
  return new Set([...(await excludedFrom(ctx, known.row.id)), ...(await skipping(ctx, known))]);
}

/** Whether what was said about other positions, and not the register, keeps this one away. */
export function keptAway(
  { known, asked, effect }: MatchedPerson,
  position: KnownPosition,
  meet: ReturnType<typeof meeting>,
): boolean {
  const [seeker, opening] = meet(asked.person);
  return (
    skips(effect, skippable(position)) ||
    (effect.ownCountyOnly && !reaches(seeker, opening)) ||
    (asked.person.minWage > known.person.minWage && !paysEnough(seeker, opening))
  );
}
