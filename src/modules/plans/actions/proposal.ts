import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { formatDateZh, plainDate } from '../../../kernel/dates.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { OPEN_MEASURES, PROPOSED } from '../kinds.ts';
import { PLANNERS } from '../procedure.ts';
import { openedPlan } from '../step.ts';
import { standingMeasure, writeMeasure } from './measure.ts';

/** The officer takes what the house saw for the result of the measure, with its evidence, or says why it is not. */
export const answerProposal = defineAction({
  name: 'plans.answer-proposal',
  title: '确认措施的结果',
  input: z.strictObject({
    proposalId: z.uuid(),
    take: z.enum(['yes', 'no']),
    reason: z.string().trim().min(1).max(300).optional(),
  }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan_proposal', 'proposalId') },
  audit: 'write',
  async run(ctx, { proposalId, take, reason }) {
    if (take === 'no' && reason === undefined) return invalidField('reason', 'required');
    const found = await ctx.db
      .selectFrom('individual_plan_proposal')
      .select('plan_id')
      .where('id', '=', proposalId)
      .executeTakeFirstOrThrow();
    const plan = await openedPlan(ctx, found.plan_id);
    if (plan instanceof Refusal) return plan;
    const proposal = await ctx.db
      .updateTable('individual_plan_proposal')
      .set({
        state: take === 'yes' ? 'taken' : 'declined',
        reason: reason ?? null,
        answered_at: ctx.now,
        answered_by: ctx.actor.id,
      })
      .where('id', '=', proposalId)
      .where('state', '=', 'open')
      .returningAll()
      .executeTakeFirst();
    if (!proposal) return refuse('conflict', 'answered-already');
    if (take === 'no') return { id: plan.id };
    const measure = await standingMeasure(ctx, plan, proposal.measure_id);
    if (measure instanceof Refusal) return measure;
    const open = OPEN_MEASURES.includes(measure.state);
    const result = `${PROPOSED[proposal.what]}，${formatDateZh(plainDate(proposal.happened_on))}`;
    await writeMeasure(
      ctx,
      plan,
      {
        measure_id: measure.measure_id,
        kind: measure.kind,
        what: measure.what,
        by_account: measure.by_account,
        by_name: measure.by_name,
        due_on: measure.due_on,
        state: 'done',
        result: open ? result : `${measure.result ?? ''}；${result}`.slice(0, 300),
        referral_id: proposal.referral_id,
        spell_id: proposal.spell_id,
        why: reason ?? null,
      },
      measure,
    );
    return { id: plan.id };
  },
});
