import type { Insertable } from 'kysely';
import { z } from 'zod';
import { compareDates, type PlainDate } from '../../../kernel/dates.ts';
import { invalidField, type Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import type { PersonKey } from '../facts/profile-row.ts';
import type { PersonTurnTable } from './tables.ts';

/** Asked at every turn: the day, and what paper says so. The paper goes into the file, without numbers. */
export const turnFields = { on: day, paper: z.string().trim().min(2).max(200) };

/** Why a day cannot be one of a turn; null where it can. */
export function wrongDay(ctx: Context, on: PlainDate): Refusal | null {
  return compareDates(on, ctx.today) > 0 ? invalidField('on', 'future-date') : null;
}

/** What is written of a turn beside the person, the moment and the hand. */
type Turn = Omit<
  Insertable<PersonTurnTable>,
  'city' | 'person_id' | 'region_key' | 'happened_on' | 'recorded_at' | 'recorded_by'
> & { on: PlainDate };

/** Writes a turn into the file. */
export async function addTurn(ctx: Context, person: PersonKey, { on, ...turn }: Turn): Promise<void> {
  await ctx.db
    .insertInto('person_turn')
    .values({
      ...turn,
      city: person.city,
      person_id: person.id,
      region_key: person.region_key,
      happened_on: on,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
}
