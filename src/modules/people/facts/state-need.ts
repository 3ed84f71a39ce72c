import { z } from 'zod';
import type { PlainDate } from '../../../kernel/dates.ts';
import { isOccupationCode, SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import type { Context } from '../../../platform/action/index.ts';
import { skillKeys, wordsInForce } from '../../../platform/words/index.ts';
import { skillsInForce, stateSkills } from '../background/state-skills.ts';
import { WORK_FORM_WORDS } from '../words.ts';
import { placeOf } from './place.ts';
import type { PersonKey } from './profile-row.ts';

const CODE_OF_NAME = new Map(SINGLE_OCCUPATIONS.map((o) => [o.name, o.code]));

/** The code of what was written: a code of the 2022 classification, or an occupation's exact name. */
function occupationCode(text: string): string | null {
  return isOccupationCode(text) ? text : (CODE_OF_NAME.get(text) ?? null);
}

const FORM_KEYS = Object.keys(WORK_FORM_WORDS);

const list = (max: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' ? v.split(/[\s,，、;；]+/).filter(Boolean) : v),
    z.array(z.string().trim().min(1).max(40)).max(max),
  );

/** What people say of the work that they want. */
export const needFields = {
  wantsWork: z.union([z.boolean(), z.enum(['yes', 'no']).transform((v) => v === 'yes')]),
  occupations: list(3).default([]),
  skills: list(30).default([]),
  /** Yuan a month, as people say it; kept in fen. */
  minWageYuan: z.coerce.number().int().min(0).max(100_000).optional(),
  commute: z.enum(['county', 'city']).optional(),
  forms: list(4).default([]),
  note: z.string().trim().max(500).optional(),
};
type NeedInput = z.output<z.ZodObject<typeof needFields>>;

export interface NeedSaid {
  source: string;
  on: PlainDate;
  need: NeedInput;
  basedOn?: string | undefined;
}

/**
 * The skills that a need tells are the fact of that name: the need keeps a copy of those in force. A need that tells none says
 * nothing of them.
 */
async function skillsOf(ctx: Context, person: PersonKey, said: NeedSaid, counts: boolean): Promise<string[]> {
  const told = skillKeys(await wordsInForce(ctx), said.need.skills);
  if (told.length > 0)
    await stateSkills(ctx, person, { ...said, basedOn: undefined, told: { skills: told } });
  return counts ? skillsInForce(ctx, person.id) : told;
}

/** Writes down what somebody wants; `beside` tells that a later word stands already and this one is kept next to it. */
export async function stateNeed(
  ctx: Context,
  person: PersonKey,
  said: NeedSaid,
): Promise<{ id: string; beside: boolean } | Refusal> {
  const { source, on, need, basedOn } = said;
  const occupations = need.occupations.map(occupationCode);
  const unknown = need.occupations[occupations.indexOf(null)];
  if (unknown !== undefined) return invalidField('occupations', 'unknown-occupation', { text: unknown });
  if (!need.forms.every((form) => FORM_KEYS.includes(form))) return invalidField('forms', 'not-a-choice');
  const id = ctx.newId();
  const place = await placeOf(ctx, 'need', person.id, { id, source, on, basedOn });
  if (place instanceof Refusal) return place;
  await ctx.db
    .insertInto('job_need')
    .values({
      city: person.city,
      id,
      person_id: person.id,
      region_key: person.region_key,
      wants_work: need.wantsWork,
      occupations: occupations.filter((code) => code !== null),
      skills: await skillsOf(ctx, person, said, place.supersededBy === null),
      min_wage: need.minWageYuan === undefined ? null : need.minWageYuan * 100,
      commute: need.commute ?? null,
      forms: need.forms,
      note: need.note ?? null,
      registered_on: on,
      source,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      superseded_by: place.supersededBy,
    })
    .execute();
  return { id, beside: place.supersededBy !== null };
}
