import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { mayAct } from '../delegation/may-act.ts';
import { addMember, changeMember, columns, memberFields, wrong, type MemberInput } from './members.ts';

const which = { member: z.uuid(), version: z.uuid() };
const correct = (ctx: Context, personId: string, source: string, input: MemberInput & Which) =>
  wrong(ctx, input) ??
  changeMember(ctx, { ...input, personId, source }, (held, id) =>
    columns(ctx, id, input, held.relative_id !== null),
  );
interface Which {
  member: string;
  version: string;
}
const leave = (ctx: Context, personId: string, source: string, input: Which) =>
  changeMember(ctx, { ...input, personId, source }, () => ({ left_on: ctx.today }));

const staff = { roles: STAFF, on: onPerson('personId') } as const;
const self = { roles: ['seeker'], on: onSelf } as const;

export const addHouseholdMember = defineAction({
  name: 'people.add-household-member',
  title: '登记一位家人',
  input: z.strictObject({ personId: z.uuid(), ...memberFields }),
  allow: staff,
  audit: 'write',
  run: (ctx, { personId, ...input }) => addMember(ctx, personId, 'form', input),
});
export const addMyMember = defineAction({
  name: 'people.add-my-member',
  title: '登记自己的一位家人',
  input: z.strictObject(memberFields),
  allow: self,
  audit: 'write',
  run: async (ctx, input) => (await mayAct(ctx)) ?? addMember(ctx, ctx.actor.personId ?? '', 'self', input),
});
export const correctHouseholdMember = defineAction({
  name: 'people.correct-household-member',
  title: '更正一位家人的情况',
  input: z.strictObject({ personId: z.uuid(), ...which, ...memberFields }),
  allow: staff,
  audit: 'write',
  run: async (ctx, { personId, ...input }) => correct(ctx, personId, 'form', input),
});
export const correctMyMember = defineAction({
  name: 'people.correct-my-member',
  title: '更正自己一位家人的情况',
  input: z.strictObject({ ...which, ...memberFields }),
  allow: self,
  audit: 'write',
  run: async (ctx, input) => (await mayAct(ctx)) ?? correct(ctx, ctx.actor.personId ?? '', 'self', input),
});
/** The member does not live there any more, or was written by mistake; the versions before stay readable to the person. */
export const removeHouseholdMember = defineAction({
  name: 'people.remove-household-member',
  title: '家人不再一起生活',
  input: z.strictObject({ personId: z.uuid(), ...which }),
  allow: staff,
  audit: 'write',
  run: (ctx, { personId, ...input }) => leave(ctx, personId, 'form', input),
});
export const removeMyMember = defineAction({
  name: 'people.remove-my-member',
  title: '自己的家人不再一起生活',
  input: z.strictObject(which),
  allow: self,
  audit: 'write',
  run: async (ctx, input) => (await mayAct(ctx)) ?? leave(ctx, ctx.actor.personId ?? '', 'self', input),
});
