import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { skillKeys, wordsInForce } from '../../../platform/words/index.ts';
import { basedOn, KEEPERS, personKey } from '../actions/common.ts';
import { mayAct } from '../delegation/may-act.ts';
import { stateProfile } from '../facts/state-profile.ts';
import { stateSkills } from './state-skills.ts';
import { LANGUAGES } from './words.ts';

const level = z.coerce.number().int().min(0).max(6).optional();
const educationFields = {
  education: level,
  studyLevel: level,
  school: z.string().trim().max(80).optional(),
  major: z.string().trim().max(80).optional(),
  graduatesOn: day.optional(),
  basedOn,
};
type EducationInput = z.output<z.ZodObject<typeof educationFields>>;

/** A study ends later than today, what was finished earlier. */
function wrongDay(ctx: Context, { studyLevel, graduatesOn }: EducationInput): Refusal | null {
  if (!graduatesOn) return null;
  const later = compareDates(graduatesOn, ctx.today) > 0;
  if (studyLevel !== undefined) return later ? null : invalidField('graduatesOn', 'graduation-past');
  return later ? invalidField('graduatesOn', 'graduation-future') : null;
}

async function stateEducation(ctx: Context, personId: string, source: string, input: EducationInput) {
  const wrong = wrongDay(ctx, input);
  if (wrong) return wrong;
  const person = await personKey(ctx, personId);
  if (input.graduatesOn && input.graduatesOn < person.birth_date)
    return invalidField('graduatesOn', 'before-birth');
  const stated = await stateProfile(ctx, person, {
    source,
    on: ctx.today,
    values: (held) => ({
      ...held!,
      education: input.education ?? null,
      studyLevel: input.studyLevel ?? null,
      school: input.school || null,
      major: input.major || null,
      graduatesOn: input.graduatesOn ?? null,
    }),
    basedOn: input.basedOn,
  });
  if (stated instanceof Refusal) return stated;
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return stated;
}

/** Level, school and graduation, as the office learnt them. */
export const recordEducation = defineAction({
  name: 'people.record-education',
  title: '登记文化程度和学校',
  input: z.strictObject({ personId: z.uuid(), ...educationFields }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { personId, ...input }) => stateEducation(ctx, personId, 'form', input),
});

/** The same in the person's own word; what the office or the school said stays in force. */
export const recordMyEducation = defineAction({
  name: 'people.record-my-education',
  title: '登记自己的文化程度和学校',
  input: z.strictObject(educationFields),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: async (ctx, input) =>
    (await mayAct(ctx)) ?? stateEducation(ctx, ctx.actor.personId ?? '', 'self', input),
});

const words = (max: number, length: number) =>
  z.preprocess(
    (v) => (typeof v === 'string' ? v.split(/[\n,，、;；]+/).filter((word) => word.trim() !== '') : v),
    z.array(z.string().trim().min(1).max(length)).max(max),
  );
const skillFields = {
  skills: words(30, 40).default([]),
  languages: z
    .preprocess((v) => (typeof v === 'string' ? [v] : v), z.array(z.enum(LANGUAGES)).max(LANGUAGES.length))
    .default([]),
  papers: words(20, 60).default([]),
  basedOn,
};
type SkillInput = z.output<z.ZodObject<typeof skillFields>>;

async function state(ctx: Context, personId: string, source: string, input: SkillInput) {
  const person = await personKey(ctx, personId);
  const { languages, papers } = input;
  const skills = skillKeys(await wordsInForce(ctx), input.skills);
  const stated = await stateSkills(ctx, person, {
    source,
    on: ctx.today,
    told: { skills, languages: [...new Set(languages)], papers: [...new Set(papers)] },
    basedOn: input.basedOn,
  });
  if (stated instanceof Refusal) return stated;
  ctx.note({ table: 'person', id: person.id, city: person.city, details: { skills: skills.length } });
  return stated;
}

/** Everything that somebody can do, anew: what is left out is not said any more. */
export const recordSkills = defineAction({
  name: 'people.record-skills',
  title: '登记技能和语言',
  input: z.strictObject({ personId: z.uuid(), ...skillFields }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { personId, ...input }) => state(ctx, personId, 'form', input),
});

export const recordMySkills = defineAction({
  name: 'people.record-my-skills',
  title: '登记自己的技能和语言',
  input: z.strictObject(skillFields),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  run: async (ctx, input) => (await mayAct(ctx)) ?? state(ctx, ctx.actor.personId ?? '', 'self', input),
});
