import type { Context } from '../../platform/action/index.ts';
import { notify, notifyPerson } from '../../platform/notices/index.ts';
import { personSaid, planProposed, planToAnswer } from './notices.ts';
import type { Plan } from './step.ts';

type Told = Pick<Plan, 'id' | 'person_id' | 'city' | 'region_key' | 'version'>;

/** Asks the person to look at a version of the plan and say yes or no. */
export async function tellToAnswer(ctx: Context, plan: Told): Promise<void> {
  const person = { id: plan.person_id, city: plan.city, regionKey: plan.region_key };
  const params = { planId: plan.id, version: plan.version };
  await notifyPerson(ctx, { person, kind: planToAnswer, params });
}

/** Tells whoever answers for the plan that the person said something of it. */
export async function tellSaid(ctx: Context, plan: Plan, wordId: string): Promise<void> {
  if (plan.owner_id === null || plan.owner_id === ctx.actor.id) return;
  const params = { personId: plan.person_id, wordId };
  await notify(ctx, { accountId: plan.owner_id, kind: personSaid, params });
}

/** Tells whoever answers for the plan that the house saw a result. */
export async function tellProposed(
  ctx: Context,
  plan: Pick<Plan, 'owner_id' | 'person_id'>,
  spellId: string,
): Promise<void> {
  if (plan.owner_id === null) return;
  const params = { personId: plan.person_id, spellId };
  await notify(ctx, { accountId: plan.owner_id, kind: planProposed, params });
}
