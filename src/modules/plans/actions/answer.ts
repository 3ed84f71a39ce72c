import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { mayAct, MANNERS } from '../../people/index.ts';
import type { SaidAs, WordKind } from '../kinds.ts';
import { PLANNERS } from '../procedure.ts';
import { movePlan, openedPlan, type Plan } from '../step.ts';
import { tellSaid } from '../tell.ts';

const said = z.string().trim().min(1).max(300).optional();
const answer = z.enum(['agrees', 'objects']);
const manners = Object.keys(MANNERS) as [keyof typeof MANNERS, ...(keyof typeof MANNERS)[]];

interface Word {
  kind: WordKind;
  said?: string | undefined;
  saidAs: SaidAs;
  manner?: string | undefined;
  measureId?: string | undefined;
}

/** Keeps what the person said, and tells whoever answers for the plan. */
async function keepWord(ctx: Context, plan: Plan, word: Word): Promise<string> {
  const id = ctx.newId();
  await ctx.db
    .insertInto('individual_plan_word')
    .values({
      city: plan.city,
      id,
      plan_id: plan.id,
      person_id: plan.person_id,
      region_key: plan.region_key,
      kind: word.kind,
      version: plan.version,
      measure_id: word.measureId ?? null,
      said: word.said ?? null,
      said_as: word.saidAs,
      manner: word.manner ?? null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
    })
    .execute();
  ctx.note({
    table: 'person',
    id: plan.person_id,
    city: plan.city,
    details: { plan: plan.id, word: word.kind },
  });
  await tellSaid(ctx, plan, id);
  return id;
}

type Answer = Omit<Word, 'kind' | 'measureId'> & { answer: z.output<typeof answer>; version: number };

/** The yes or no to the version that was shown; what runs already goes on with a yes, and stops with a no. */
async function takeAnswer(ctx: Context, plan: Plan, given: Answer): Promise<Refusal | { id: string }> {
  if (given.version !== plan.version) return refuse('conflict', 'answered-older-version');
  if (given.answer === 'objects' && given.said === undefined) return invalidField('said', 'said-needed');
  const projection = { answer: given.answer, answered_version: plan.version };
  const stands = given.answer === 'agrees' ? ['agreed', 'running'] : ['objected'];
  if (stands.includes(plan.state)) {
    await ctx.db.updateTable('individual_plan').set(projection).where('id', '=', plan.id).execute();
  } else {
    const move = given.answer === 'agrees' ? 'agree' : 'object';
    const refused = await movePlan(ctx, plan, move, { reason: given.said, set: projection });
    if (refused) return refused;
  }
  return { id: await keepWord(ctx, plan, { ...given, kind: given.answer }) };
}

/** What the person said when the plan was read to them. */
export const recordPlanAnswer = defineAction({
  name: 'plans.record-answer',
  title: '登记本人对计划的答复',
  input: z.strictObject({
    planId: z.uuid(),
    version: z.coerce.number().int(),
    answer,
    said,
    saidAs: z.enum(['self', 'guardian']).default('self'),
    manner: z.enum(manners),
  }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan', 'planId') },
  audit: 'write',
  async run(ctx, { planId, ...given }) {
    const plan = await openedPlan(ctx, planId);
    return plan instanceof Refusal ? plan : takeAnswer(ctx, plan, given);
  },
});

/** The own plan that is not over, locked; refuses `no-plan-of-yours`, and whoever may only look. */
async function myOpenPlan(ctx: Context): Promise<Plan | Refusal> {
  const refused = await mayAct(ctx);
  if (refused) return refused;
  const plan = await ctx.db
    .selectFrom('individual_plan')
    .selectAll()
    .where('person_id', '=', ctx.actor.personId)
    .where('state', '<>', 'closed')
    .forUpdate()
    .executeTakeFirst();
  return plan ?? refuse('conflict', 'no-plan-of-yours');
}

/** The own yes or no, or the guardian's; a named helper may say no for the person, never yes. */
export const answerMyPlan = defineAction({
  name: 'plans.answer-mine',
  title: '答复自己的就业计划',
  input: z.strictObject({ version: z.coerce.number().int(), answer, said }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, given) {
    const saidAs = ctx.actor.capacity ?? 'self';
    if (saidAs === 'helper' && given.answer === 'agrees')
      return refuse('forbidden', 'plan-helper-may-not-agree');
    const plan = await myOpenPlan(ctx);
    return plan instanceof Refusal ? plan : takeAnswer(ctx, plan, { ...given, saidAs });
  },
});

/** A wish for the plan, or that one of its measures did not help: in the person's own words, and an officer answers. */
export const sayOfMyPlan = defineAction({
  name: 'plans.say',
  title: '对自己的就业计划说句话',
  input: z.strictObject({ said: z.string().trim().min(1).max(300), measureId: z.uuid().optional() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { said: words, measureId }) {
    const plan = await myOpenPlan(ctx);
    if (plan instanceof Refusal) return plan;
    if (measureId !== undefined) {
      const measure = await ctx.db
        .selectFrom('individual_plan_measure')
        .select('id')
        .where('plan_id', '=', plan.id)
        .where('measure_id', '=', measureId)
        .limit(1)
        .executeTakeFirst();
      if (!measure) return refuse('not-found', 'no-such-record');
    }
    const kind = measureId === undefined ? 'wish' : 'not-helped';
    const saidAs = ctx.actor.capacity ?? 'self';
    return { id: await keepWord(ctx, plan, { kind, said: words, saidAs, measureId }) };
  },
});

/** The officer's answer to a wish or a complaint, which the person reads. */
export const answerWord = defineAction({
  name: 'plans.answer-word',
  title: '答复本人对计划说的话',
  input: z.strictObject({ wordId: z.uuid(), answer: z.string().trim().min(1).max(300) }),
  allow: { roles: PLANNERS, on: onRecord('individual_plan_word', 'wordId') },
  audit: 'write',
  async run(ctx, { wordId, answer: words }) {
    const row = await ctx.db
      .updateTable('individual_plan_word')
      .set({ answer: words, answered_at: ctx.now, answered_by: ctx.actor.id })
      .where('id', '=', wordId)
      .where('answered_at', 'is', null)
      .where('kind', 'in', ['wish', 'not-helped'])
      .returning(['id', 'person_id', 'city'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'answered-already');
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { word: row.id } });
    return { id: row.id };
  },
});
