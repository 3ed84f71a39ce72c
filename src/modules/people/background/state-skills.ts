import { sql } from 'kysely';
import type { PlainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { placeOf } from '../facts/place.ts';
import type { PersonKey } from '../facts/profile-row.ts';
import './tables.ts';
import type { SkillsTold } from './words.ts';

/** The skill fact in force; null where nobody said anything. */
export async function skillsHeld(
  ctx: Context,
  personId: string,
): Promise<(SkillsTold & { version: string; source: string; observedOn: string }) | null> {
  const row = await ctx.db
    .selectFrom('skill_profile')
    .select(['id', 'skills', 'languages', 'papers', 'source', 'observed_on'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, observed_on, ...told } = row;
  return { ...told, version: id, observedOn: observed_on };
}

/** Keys of the skills in force, as the need in force carries them. */
export async function skillsInForce(ctx: Context, personId: string): Promise<string[]> {
  const held = await skillsHeld(ctx, personId);
  return [...(held?.skills ?? [])];
}

export interface SkillsSaid {
  source: string;
  on: PlainDate;
  /** Keys of skills; what is left out stays as it is in force. */
  told: Partial<SkillsTold>;
  basedOn?: string | undefined;
}

const sameWords = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word) => b.includes(word));

/** The need in force carries the skills in force: matching reads one row a person. */
async function copyToNeed(ctx: Context, personId: string, skills: readonly string[]): Promise<void> {
  await sql`update job_need set skills = ${skills}::text[]
    where person_id = ${personId} and superseded_by is null and skills <> ${skills}::text[]`.execute(ctx.db);
}

/**
 * Writes down what somebody can do, by precedence. Saying what is in force already adds nothing. `beside`: a better or later word
 * stands, and this one is kept next to it. Refused with `changed-meanwhile`.
 */
export async function stateSkills(
  ctx: Context,
  person: PersonKey,
  { source, on, told, basedOn }: SkillsSaid,
): Promise<{ id: string; beside: boolean } | Refusal> {
  const held = await skillsHeld(ctx, person.id);
  if (basedOn !== undefined && basedOn !== (held?.version ?? 'none'))
    return refuse('conflict', 'changed-meanwhile');
  const said: SkillsTold = {
    skills: told.skills ?? held?.skills ?? [],
    languages: told.languages ?? held?.languages ?? [],
    papers: told.papers ?? held?.papers ?? [],
  };
  const parts = ['skills', 'languages', 'papers'] as const;
  if (held && parts.every((part) => sameWords(held[part], said[part])))
    return { id: held.version, beside: false };
  const id = ctx.newId();
  const place = await placeOf(ctx, 'skills', person.id, { id, source, on });
  if (place instanceof Refusal) return place;
  await ctx.db
    .insertInto('skill_profile')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.region_key,
      skills: [...said.skills],
      languages: [...said.languages],
      papers: [...said.papers],
      observed_on: on,
      source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: place.supersededBy,
    })
    .execute();
  if (place.supersededBy === null) await copyToNeed(ctx, person.id, said.skills);
  return { id, beside: place.supersededBy !== null };
}
