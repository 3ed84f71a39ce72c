import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import { ownerBy } from '../officers.ts';
import { PLANNERS } from '../procedure.ts';
import { nextReview } from '../review-date.ts';
import { openAdviser } from '../sealed.ts';
import { keepStep, movePlan, openedPlan, type Plan } from '../step.ts';
import { tellToAnswer } from '../tell.ts';
import { addVersion, contentFields } from '../version.ts';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { contentRefused } from './open.ts';

/** The version of a plan that is in force. */
export function currentVersion(ctx: Context, plan: Pick<Plan, 'id' | 'version'>) {
  return ctx.db
    .selectFrom('individual_plan_version')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .where('version', '=', plan.version)
    .executeTakeFirstOrThrow();
}

/** The day of the last look at a running plan: its last review, else its start. */
export async function lastLook(ctx: Context, planId: string) {
  const row = await ctx.db
    .selectFrom('individual_plan_step')
    .select('recorded_at')
    .where('plan_id', '=', planId)
    .where('act', 'in', ['start', 'review'])
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? todayInShanghai(row.recorded_at) : null;
}

/**
 * A new version of what a plan says, with the reason. The person is asked anew; what runs goes on meanwhile, and an objection is
 * answered by it. `basedOn`: the version that the form showed.
 */
export const changePlan = defineAction({
  name: 'plans.change',
  title: '修改就业计划',
  input: z.strictObject({
    planId: z.uuid(),
    basedOn: z.coerce.number().int(),
    why: z.string().trim().min(1).max(300),
    /** The adviser's number is left as it was where none is given; `yes` takes it away. */
    dropPhone: z.literal('yes').optional(),
    ...contentFields,
  }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan', 'planId') },
  audit: 'write',
  async run(ctx, { planId, basedOn, why, dropPhone, ...content }) {
    const plan = await openedPlan(ctx, planId);
    if (plan instanceof Refusal) return plan;
    if (plan.version !== basedOn) return refuse('conflict', 'plan-changed-meanwhile');
    const wrong = contentRefused(ctx, plan.kind, content);
    if (wrong) return wrong;
    const person = await personBrief(ctx, plan.person_id);
    if (person instanceof Refusal) return person;
    const owner = await ownerBy(ctx, person.regionCode, content.ownerId);
    if (!owner) return invalidField('ownerId', 'not-an-officer-here');
    const before = await currentVersion(ctx, plan);
    const kept =
      before.adviser_phone_enc && dropPhone === undefined
        ? openAdviser(ctx.cipher, before.id, before.adviser_phone_enc)
        : null;
    const days = content.reviewDays ?? before.review_days;
    const next = { ...plan, version: plan.version + 1 };
    await addVersion(ctx, next, {
      content,
      owner,
      reviewDays: days,
      why,
      phone: content.adviserPhone ?? kept,
    });
    const last = plan.state === 'running' ? await lastLook(ctx, plan.id) : null;
    await ctx.db
      .updateTable('individual_plan')
      .set({
        version: next.version,
        owner_id: owner.id,
        owner_lo: owner.lo,
        owner_hi: owner.hi,
        answer: null,
        answered_version: null,
        ...(last && { next_review_on: nextReview(last, days, plainDate(content.goalBy)) }),
      })
      .where('id', '=', plan.id)
      .execute();
    await keepStep(ctx, plan, { act: 'change', from: plan.state, to: plan.state, note: why });
    if (plan.state === 'objected') {
      const refused = await movePlan(ctx, plan, 'revise');
      if (refused) return refused;
    }
    await tellToAnswer(ctx, next);
    return { id: plan.id, version: next.version };
  },
});

/** The officer takes a plan on: after a move into the county, or from a colleague. */
export const takeOverPlan = defineAction({
  name: 'plans.take-over',
  title: '接手就业计划',
  input: z.strictObject({ planId: z.uuid() }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan', 'planId') },
  audit: 'write',
  async run(ctx, { planId }) {
    const plan = await openedPlan(ctx, planId);
    if (plan instanceof Refusal) return plan;
    if (plan.owner_id === ctx.actor.id) return refuse('conflict', 'plan-is-yours-already');
    const { id, scope } = ctx.actor;
    await ctx.db
      .updateTable('individual_plan')
      .set({ owner_id: id, owner_lo: scope?.lo ?? null, owner_hi: scope?.hi ?? null })
      .where('id', '=', plan.id)
      .execute();
    await keepStep(ctx, plan, {
      act: 'take-over',
      from: plan.state,
      to: plan.state,
      note: `现在由${ctx.actor.name}负责`,
    });
    return { id: plan.id };
  },
});
