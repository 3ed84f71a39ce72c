import type { Selectable } from 'kysely';
import { refuse, Refusal } from '../../kernel/problem.ts';
import type { Context } from '../../platform/action/index.ts';
import { takeTransition } from '../../platform/procedure/index.ts';
import type { CloseReason, ReviewOutcome } from './kinds.ts';
import { planProcedure, type PlanMove, type PlanState } from './procedure.ts';
import type { IndividualPlanTable, StepAct } from './tables.ts';

export type Plan = Selectable<IndividualPlanTable>;

/** The plan, locked until the transaction ends: of two who act at once, the second sees what the first did. */
export function lockPlan(ctx: Context, planId: string): Promise<Plan> {
  return ctx.db
    .selectFrom('individual_plan')
    .selectAll()
    .where('id', '=', planId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** As {@link lockPlan}, for an act on a plan that is not over; refuses `plan-closed`. */
export async function openedPlan(ctx: Context, planId: string): Promise<Plan | Refusal> {
  const plan = await lockPlan(ctx, planId);
  return plan.state === 'closed' ? refuse('conflict', 'plan-closed') : plan;
}

interface Told {
  act: StepAct;
  from: PlanState;
  to: PlanState;
  code?: ReviewOutcome | CloseReason | undefined;
  note?: string | undefined;
}

/** Keeps what happened: never changed, never taken away. */
export async function keepStep(ctx: Context, plan: Plan, told: Told): Promise<void> {
  await ctx.db
    .insertInto('individual_plan_step')
    .values({
      city: plan.city,
      id: ctx.newId(),
      plan_id: plan.id,
      person_id: plan.person_id,
      region_key: plan.region_key,
      act: told.act,
      from_state: told.from,
      to_state: told.to,
      code: told.code ?? null,
      note: told.note ?? null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  ctx.note({
    table: 'person',
    id: plan.person_id,
    city: plan.city,
    details: { plan: plan.id, act: told.act },
  });
}

interface MoveWith {
  reason?: string | undefined;
  code?: ReviewOutcome | CloseReason;
  set?: Partial<Pick<Plan, 'next_review_on' | 'closed_reason' | 'answer' | 'answered_version'>>;
}

/** Takes one move of the procedure and keeps it as a step; refuses as the procedure does. */
export async function movePlan(
  ctx: Context,
  plan: Plan,
  name: PlanMove,
  { reason, code, set = {} }: MoveWith = {},
): Promise<Refusal | null> {
  const move = takeTransition(planProcedure, name, plan.state, ctx.actor.role, { reason });
  if (move instanceof Refusal) return move;
  await ctx.db
    .updateTable('individual_plan')
    .set({
      state: move.to,
      moved_at: ctx.now,
      ...(move.to !== 'running' && { next_review_on: null }),
      ...(move.to !== 'closed' && { closed_reason: null }),
      ...set,
    })
    .where('id', '=', plan.id)
    .execute();
  await keepStep(ctx, plan, { act: name, from: plan.state, to: move.to, code, note: reason });
  return null;
}
