import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { personBrief } from '../person.ts';
import { householdOf } from './read.ts';
import { zeroEmployment, zeroEmploymentWords } from './zero-employment.ts';

async function openOf(ctx: Context, personId: string) {
  const person = await personBrief(ctx, personId);
  if (person instanceof Refusal) return person;
  const { stated, members } = await householdOf(ctx, personId);
  ctx.note({ table: 'person', id: person.id, city: person.city });
  // Whether the person works stands in a later room: here is said what the family alone tells.
  const family = zeroEmployment(stated === null && members.length === 0 ? null : members, false);
  return {
    person: { id: person.id, name: person.name },
    stated,
    members,
    family: { holds: family.holds, words: zeroEmploymentWords(family) },
  };
}
export type HouseholdShown = Exclude<Awaited<ReturnType<typeof openOf>>, Refusal>;
export type MemberShown = HouseholdShown['members'][number];

export const openHousehold = defineQuery({
  name: 'people.open-household',
  title: '查看家庭情况',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run: (ctx, input) => openOf(ctx, input.personId),
});

/** The same for the person whose household it is. */
export const openMyHousehold = defineQuery({
  name: 'people.open-my-household',
  title: '查看自己的家庭情况',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  run: (ctx) => openOf(ctx, ctx.actor.personId ?? ''),
});
