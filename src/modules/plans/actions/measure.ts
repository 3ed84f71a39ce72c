import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { personBrief } from '../../people/index.ts';
import {
  MEASURE_CODES,
  MEASURE_STATE_CODES,
  MEASURE_TITLES,
  MEASURE_STATES,
  OPEN_MEASURES,
} from '../kinds.ts';
import { ownerBy } from '../officers.ts';
import { PLANNERS } from '../procedure.ts';
import { keepStep, openedPlan, type Plan } from '../step.ts';
import type { IndividualPlanMeasureTable } from '../tables.ts';
import type { Selectable } from 'kysely';

const fields = {
  kind: z.enum(MEASURE_CODES),
  what: z.string().trim().min(1).max(300),
  /** Who does it: an account of the office, or a body or person outside by name. One of the two. */
  byAccount: z.uuid().optional(),
  byName: z.string().trim().min(1).max(100).optional(),
  dueOn: day,
};

interface Doer {
  account: string | null;
  name: string;
}

/** Who does a measure; a name that was typed stands for somebody outside. */
async function doerOf(
  ctx: Context,
  plan: Plan,
  given: { byAccount?: string | undefined; byName?: string | undefined },
): Promise<Doer | Refusal> {
  if (given.byName !== undefined) return { account: null, name: given.byName };
  if (given.byAccount === undefined) return invalidField('byAccount', 'who-needed');
  const person = await personBrief(ctx, plan.person_id);
  if (person instanceof Refusal) return person;
  const officer = await ownerBy(ctx, person.regionCode, given.byAccount);
  return officer
    ? { account: officer.id, name: officer.name }
    : invalidField('byAccount', 'not-an-officer-here');
}

export type Measure = Selectable<IndividualPlanMeasureTable>;
type NewMeasure = Omit<
  Measure,
  'city' | 'id' | 'plan_id' | 'person_id' | 'region_key' | 'recorded_at' | 'recorded_by' | 'superseded_by'
>;

/** Writes a measure as it stands from now on, in place of the row before it. */
export async function writeMeasure(
  ctx: Context,
  plan: Plan,
  measure: NewMeasure,
  before: Pick<Measure, 'id'> | null,
): Promise<void> {
  const id = ctx.newId();
  if (before)
    await ctx.db
      .updateTable('individual_plan_measure')
      .set({ superseded_by: id })
      .where('id', '=', before.id)
      .execute();
  await ctx.db
    .insertInto('individual_plan_measure')
    .values({
      ...measure,
      city: plan.city,
      id,
      plan_id: plan.id,
      person_id: plan.person_id,
      region_key: plan.region_key,
      superseded_by: null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  await keepStep(ctx, plan, {
    act: 'measure',
    from: plan.state,
    to: plan.state,
    note: `${MEASURE_TITLES[measure.kind]}：${MEASURE_STATES[measure.state].title}${measure.result ? `，${measure.result}` : ''}`,
  });
}

/** A measure of a plan that is not over: what, who, by when. */
export const addMeasure = defineAction({
  name: 'plans.add-measure',
  title: '加一条措施',
  input: z.strictObject({ planId: z.uuid(), ...fields }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan', 'planId') },
  audit: 'write',
  async run(ctx, { planId, ...given }) {
    const plan = await openedPlan(ctx, planId);
    if (plan instanceof Refusal) return plan;
    if (given.dueOn < ctx.today) return invalidField('dueOn', 'goal-in-the-past');
    const doer = await doerOf(ctx, plan, given);
    if (doer instanceof Refusal) return doer;
    const measureId = ctx.newId();
    await writeMeasure(
      ctx,
      plan,
      {
        measure_id: measureId,
        kind: given.kind,
        what: given.what,
        by_account: doer.account,
        by_name: doer.name,
        due_on: given.dueOn,
        state: 'planned',
        result: null,
        referral_id: null,
        spell_id: null,
        why: null,
      },
      null,
    );
    return { measureId };
  },
});

/** The measure as it stands now; refuses `measure-changed-meanwhile` where the form was made from an older row. */
export async function standingMeasure(
  ctx: Context,
  plan: Plan,
  measureId: string,
): Promise<Measure | Refusal> {
  const row = await ctx.db
    .selectFrom('individual_plan_measure')
    .selectAll()
    .where('plan_id', '=', plan.id)
    .where('measure_id', '=', measureId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return row ?? refuse('not-found', 'no-such-record');
}

/** How a measure stands from now on, its result, another day or another who, with why. `basedOn`: the row that the form showed. */
export const changeMeasure = defineAction({
  name: 'plans.change-measure',
  title: '更新一条措施',
  input: z.strictObject({
    planId: z.uuid(),
    measureId: z.uuid(),
    basedOn: z.uuid(),
    ...fields,
    state: z.enum(MEASURE_STATE_CODES),
    result: z.string().trim().min(1).max(300).optional(),
    why: z.string().trim().min(1).max(300).optional(),
  }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan', 'planId') },
  audit: 'write',
  async run(ctx, { planId, measureId, basedOn, ...given }) {
    const plan = await openedPlan(ctx, planId);
    if (plan instanceof Refusal) return plan;
    const before = await standingMeasure(ctx, plan, measureId);
    if (before instanceof Refusal) return before;
    if (before.id !== basedOn) return refuse('conflict', 'measure-changed-meanwhile');
    const ends = !OPEN_MEASURES.includes(given.state);
    if (ends && given.result === undefined) return invalidField('result', 'result-needed');
    const doer = await doerOf(ctx, plan, given);
    if (doer instanceof Refusal) return doer;
    await writeMeasure(
      ctx,
      plan,
      {
        measure_id: measureId,
        kind: given.kind,
        what: given.what,
        by_account: doer.account,
        by_name: doer.name,
        due_on: given.dueOn,
        state: given.state,
        result: ends ? (given.result ?? null) : null,
        referral_id: ends ? before.referral_id : null,
        spell_id: ends ? before.spell_id : null,
        why: given.why ?? null,
      },
      before,
    );
    return { measureId };
  },
});
