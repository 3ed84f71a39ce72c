import { z } from 'zod';
import { compareDates, type PlainDate } from '../../../kernel/dates.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { isFunctionKey } from '../../../kernel/vocabulary.ts';
import type { Context } from '../../../platform/action/index.ts';
import { placeOf } from './place.ts';
import type { PersonKey } from './profile-row.ts';

const keysKnown = (record: Record<string, unknown>) => Object.keys(record).every(isFunctionKey);

/** A level of 0 to 4; an empty answer means not assessed and leaves the function out. */
export const abilityLevels = z
  .record(z.string(), z.coerce.number().int().min(0).max(4))
  .refine(keysKnown, 'unknown-function');

/** How a level was learnt, and how sure whoever assessed is of it. */
export const EVIDENCE = { seen: '看到的', told: '本人或家人说的', paper: '看了材料' } as const;
export const CONFIDENCE = { sure: '有把握', unsure: '不太确定' } as const;
export const abilityGrounds = z
  .record(
    z.string(),
    z.strictObject({
      evidence: z.enum(Object.keys(EVIDENCE) as (keyof typeof EVIDENCE)[]).optional(),
      confidence: z.enum(Object.keys(CONFIDENCE) as (keyof typeof CONFIDENCE)[]).optional(),
    }),
  )
  .refine(keysKnown, 'unknown-function');

export interface AbilitiesSaid {
  source: string;
  on: PlainDate;
  abilities: z.output<typeof abilityLevels>;
  grounds?: z.output<typeof abilityGrounds>;
  basedOn?: string | undefined;
}

/**
 * Writes down an assessment of abilities: guidance for matching, never a verdict. `beside` tells that a later or better one
 * stands already and this one is kept next to it.
 */
export async function stateAbilities(
  ctx: Context,
  person: PersonKey & { birth_date: string },
  said: AbilitiesSaid,
): Promise<{ id: string; beside: boolean } | Refusal> {
  if (compareDates(said.on, ctx.today) > 0) return invalidField('assessedOn', 'future-date');
  if (said.on < person.birth_date) return invalidField('assessedOn', 'before-birth');
  const id = ctx.newId();
  const place = await placeOf(ctx, 'abilities', person.id, { ...said, id });
  if (place instanceof Refusal) return place;
  await ctx.db
    .insertInto('ability_profile')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.region_key,
      abilities: JSON.stringify(said.abilities),
      grounds: JSON.stringify(said.grounds ?? {}),
      assessed_on: said.on,
      source: said.source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: place.supersededBy,
    })
    .execute();
  return { id, beside: place.supersededBy !== null };
}
