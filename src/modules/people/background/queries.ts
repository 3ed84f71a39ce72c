import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { personBrief } from '../person.ts';
import { skillsHeld } from './state-skills.ts';

async function backgroundOf(ctx: Context, personId: string) {
  const person = await personBrief(ctx, personId);
  if (person instanceof Refusal) return person;
  const profile = await ctx.db
    .selectFrom('person_profile')
    .select(['id', 'education', 'study_level', 'school', 'major', 'graduates_on'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirstOrThrow();
  const skills = await skillsHeld(ctx, personId);
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return {
    person: { id: person.id, name: person.name },
    education: {
      version: profile.id,
      education: profile.education,
      studyLevel: profile.study_level,
      school: profile.school,
      major: profile.major,
      graduatesOn: profile.graduates_on && plainDate(profile.graduates_on),
    },
    skills: skills && { ...skills, observedOn: plainDate(skills.observedOn) },
  };
}
export type Background = Exclude<Awaited<ReturnType<typeof backgroundOf>>, Refusal>;

export const openBackground = defineQuery({
  name: 'people.open-background',
  title: '查看文化程度和技能',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  run: (ctx, input) => backgroundOf(ctx, input.personId),
});

/** The same for the person whom it is about. */
export const openMyBackground = defineQuery({
  name: 'people.open-my-background',
  title: '查看自己的文化程度和技能',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  run: (ctx) => backgroundOf(ctx, ctx.actor.personId ?? ''),
});
