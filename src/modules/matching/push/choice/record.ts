import { Refusal } from '../../../../kernel/problem.ts';
import type { Context } from '../../../../platform/action/index.ts';
import { personBrief } from '../../../people/index.ts';
import type { Choice } from './read.ts';
import type { SaidAs } from './words.ts';

export interface Chosen extends Choice {
  personId: string;
  saidAs: SaidAs;
  /** Where the staff wrote it down: how it was said, and by whom. */
  spoken?: { manner: string; decidedBy: 'self' | 'guardian' };
}

/** Adds a choice as the one in force; it holds from the next run, and a no at once. */
export async function recordChoice(ctx: Context, chosen: Chosen): Promise<{ id: string } | Refusal> {
  const person = await personBrief(ctx, chosen.personId);
  if (person instanceof Refusal) return person;
  const id = ctx.newId();
  await ctx.db
    .updateTable('push_choice')
    .set({ superseded_by: id })
    .where('person_id', '=', person.id)
    .where('superseded_by', 'is', null)
    .execute();
  await ctx.db
    .insertInto('push_choice')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.regionKey,
      frequency: chosen.frequency,
      week_day: chosen.weekDay,
      size: chosen.size,
      handed: chosen.handed,
      said_as: chosen.saidAs,
      manner: chosen.spoken?.manner ?? null,
      decided_by: chosen.spoken?.decidedBy ?? null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: null,
    })
    .execute();
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { frequency: chosen.frequency } });
  return { id };
}
