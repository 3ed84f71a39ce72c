import { z } from 'zod';
import type { Context } from '../../platform/action/index.ts';
import { day } from '../../platform/input/index.ts';
import { GOAL_CODES } from './kinds.ts';
import type { Owner } from './officers.ts';
import { sealAdviser } from './sealed.ts';
import type { Plan } from './step.ts';

const text = (most: number) => z.string().trim().min(1).max(most);

/** What a plan says, as forms and programs give it. */
export const contentFields = {
  goal: z.enum(GOAL_CODES),
  /** Code of the wanted occupation, such as 4-01-02-04. */
  occupation: z
    .string()
    .trim()
    .regex(/^\d(-\d\d){0,3}$/, 'not-an-occupation')
    .optional(),
  /** The goal in the person's words. */
  wanted: text(300),
  goalBy: day,
  reviewDays: z.coerce.number().int().min(7).max(365).optional(),
  /** Account that answers for it; the actor where left out. */
  ownerId: z.uuid().optional(),
  school: text(100).optional(),
  graduationYear: z.coerce.number().int().min(1950).max(2200).optional(),
  adviserName: text(60).optional(),
  adviserPhone: z
    .string()
    .trim()
    .transform((number) => number.replace(/[\s()（）-]/g, ''))
    .refine((number) => /^\d{7,12}$/.test(number), 'not-a-phone')
    .optional(),
};
const shape = z.object(contentFields);
export type Content = z.output<typeof shape>;

interface NewVersion {
  content: Content;
  owner: Owner;
  reviewDays: number;
  why: string | null;
  /** Sealed number of the version before, opened, where the form left it as it was. */
  phone: string | null;
}

/** Writes a version of what the plan says. */
export async function addVersion(
  ctx: Context,
  plan: Pick<Plan, 'city' | 'id' | 'person_id' | 'region_key' | 'version'>,
  { content, owner, reviewDays, why, phone }: NewVersion,
): Promise<void> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('individual_plan_version')
    .values({
      city: plan.city,
      id,
      plan_id: plan.id,
      person_id: plan.person_id,
      region_key: plan.region_key,
      version: plan.version,
      goal: content.goal,
      occupation: content.occupation ?? null,
      wanted: content.wanted,
      goal_by: content.goalBy,
      review_days: reviewDays,
      owner_id: owner.id,
      owner_name: owner.name,
      school: content.school ?? null,
      graduation_year: content.graduationYear ?? null,
      adviser_name: content.adviserName ?? null,
      adviser_phone_enc: phone === null ? null : sealAdviser(ctx.cipher, id, phone),
      why,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
}
