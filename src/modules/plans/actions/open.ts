import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { PLAN_KIND_CODES, type PlanKind } from '../kinds.ts';
import { ownerBy } from '../officers.ts';
import { reviewDays } from '../parameters.ts';
import { PLANNERS } from '../procedure.ts';
import { keepStep } from '../step.ts';
import { tellToAnswer } from '../tell.ts';
import { addVersion, contentFields, type Content } from '../version.ts';
import '../tables.ts';

/** What is wrong with what a plan says, beyond its single fields; null where nothing is. */
export function contentRefused(ctx: Context, kind: PlanKind, content: Content): Refusal | null {
  if (content.goalBy < ctx.today) return invalidField('goalBy', 'goal-in-the-past');
  if (kind !== 'GRADUATE') return null;
  if (content.graduationYear === undefined) return invalidField('graduationYear', 'graduate-needs-year');
  return content.school === undefined ? invalidField('school', 'graduate-needs-school') : null;
}

/** A plan of a person, as a draft that the person is asked about. One at a time, whoever opens at the same moment. */
export const openPlan = defineAction({
  name: 'plans.open',
  title: '建立就业计划',
  input: z.strictObject({ personId: z.uuid(), kind: z.enum(PLAN_KIND_CODES), ...contentFields }),
  allow: { roles: PLANNERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, { personId, kind, ...content }) {
    const wrong = contentRefused(ctx, kind, content);
    if (wrong) return wrong;
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const owner = await ownerBy(ctx, person.regionCode, content.ownerId);
    if (!owner) return invalidField('ownerId', 'not-an-officer-here');
    const id = ctx.newId();
    const plan = await ctx.db
      .insertInto('individual_plan')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.regionKey,
        kind,
        state: 'draft',
        version: 1,
        opened_on: ctx.today,
        next_review_on: null,
        owner_id: owner.id,
        owner_lo: owner.lo,
        owner_hi: owner.hi,
        answer: null,
        answered_version: null,
        closed_reason: null,
        moved_at: ctx.now,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
      })
      .onConflict((oc) => oc.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!plan) return refuse('conflict', 'plan-stands-already');
    await addVersion(ctx, plan, {
      content,
      owner,
      reviewDays: content.reviewDays ?? ctx.params.book.on(reviewDays, ctx.today).value,
      why: null,
      phone: content.adviserPhone ?? null,
    });
    await keepStep(ctx, plan, { act: 'open', from: 'draft', to: 'draft' });
    await tellToAnswer(ctx, plan);
    return { id };
  },
});
