import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { plainDate } from '../../../kernel/dates.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { CLOSE_CODES, CLOSE_REASONS, REVIEW_CODES } from '../kinds.ts';
import { PLANNERS } from '../procedure.ts';
import { nextReview } from '../review-date.ts';
import { lockPlan, movePlan } from '../step.ts';
import { currentVersion } from './change.ts';

const on = onRecord('individual_plan', 'planId');

/** Begins what the person has agreed to. */
export const startPlan = defineAction({
  name: 'plans.start',
  title: '开始做就业计划',
  input: z.strictObject({ planId: z.uuid() }),
  allow: { roles: PLANNERS, on },
  audit: 'write',
  async run(ctx, { planId }) {
    const plan = await lockPlan(ctx, planId);
    const version = await currentVersion(ctx, plan);
    if (plan.state === 'agreed') {
      if (plan.answered_version !== plan.version) return refuse('conflict', 'not-agreed-yet');
      const measure = await ctx.db
        .selectFrom('individual_plan_measure')
        .select('id')
        .where('plan_id', '=', plan.id)
        .where('superseded_by', 'is', null)
        .limit(1)
        .executeTakeFirst();
      if (!measure) return refuse('conflict', 'measures-first');
    }
    const next_review_on = nextReview(ctx.today, version.review_days, plainDate(version.goal_by));
    return (await movePlan(ctx, plan, 'start', { set: { next_review_on } })) ?? { id: plan.id };
  },
});

/** The officer and the person looked at the plan: how it goes, and what comes of it. The next day is set by the rule. */
export const reviewPlan = defineAction({
  name: 'plans.review',
  title: '回访就业计划',
  input: z.strictObject({
    planId: z.uuid(),
    outcome: z.enum(REVIEW_CODES),
    note: z.string().trim().min(1).max(1000),
  }),
  allow: { roles: PLANNERS, on },
  audit: 'write',
  async run(ctx, { planId, outcome, note }) {
    const plan = await lockPlan(ctx, planId);
    const version = await currentVersion(ctx, plan);
    const next_review_on = nextReview(ctx.today, version.review_days, plainDate(version.goal_by));
    const refused = await movePlan(ctx, plan, 'review', {
      reason: note,
      code: outcome,
      set: { next_review_on },
    });
    return refused ?? { id: plan.id, nextReviewOn: next_review_on };
  },
});

/** Ends a plan, with a reason of the list; `OTHER` is said in words. */
export const closePlan = defineAction({
  name: 'plans.close',
  title: '结束就业计划',
  input: z.strictObject({
    planId: z.uuid(),
    reason: z.enum(CLOSE_CODES),
    note: z.string().trim().min(1).max(300).optional(),
  }),
  allow: { roles: PLANNERS, on },
  audit: 'write',
  async run(ctx, { planId, reason, note }) {
    if (reason === 'OTHER' && note === undefined) return invalidField('note', 'other-needs-note');
    const plan = await lockPlan(ctx, planId);
    const refused = await movePlan(ctx, plan, 'close', {
      reason: note ?? CLOSE_REASONS[reason],
      code: reason,
      set: { closed_reason: reason },
    });
    return refused ?? { id: plan.id };
  },
});

/** Opens a plan that was ended, as a draft: the person is asked anew. Not beside another one. */
export const reopenPlan = defineAction({
  name: 'plans.reopen',
  title: '重新打开就业计划',
  input: z.strictObject({ planId: z.uuid(), reason: z.string().trim().max(300).optional() }),
  allow: { roles: PLANNERS, on },
  audit: 'write',
  async run(ctx, { planId, reason }) {
    const plan = await lockPlan(ctx, planId);
    const other = await ctx.db
      .selectFrom('individual_plan')
      .select('id')
      .where('person_id', '=', plan.person_id)
      .where('state', '<>', 'closed')
      .where('id', '<>', plan.id)
      .executeTakeFirst();
    if (other) return refuse('conflict', 'plan-stands-already');
    const refused = await movePlan(ctx, plan, 'reopen', {
      reason,
      set: { answer: null, answered_version: null },
    });
    return refused ?? { id: plan.id };
  },
});
