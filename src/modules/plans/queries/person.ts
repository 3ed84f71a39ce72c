import { z } from 'zod';
import { plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { maskPhone } from '../../../kernel/mask.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, type Context } from '../../../platform/action/index.ts';
import { allowedTransitions } from '../../../platform/procedure/index.ts';
import { personBrief } from '../../people/index.ts';
import { currentVersion } from '../actions/change.ts';
import { officersOf } from '../officers.ts';
import { PLANNERS, planProcedure } from '../procedure.ts';
import { openAdviser } from '../sealed.ts';
import type { Plan } from '../step.ts';
import { accountNames } from '../../../platform/access/account-names.ts';

const MOST = 200;

/** The plan of a person: the one that is not over, else the last. */
export const lastPlan = (ctx: Context, personId: string): Promise<Plan | undefined> =>
  ctx.db
    .selectFrom('individual_plan')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy((eb) => eb('state', '=', 'closed'))
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst();

/** What a plan says now; the adviser's number masked. */
export async function contentOf(ctx: Context, plan: Plan) {
  const row = await currentVersion(ctx, plan);
  return {
    version: row.version,
    goal: row.goal,
    occupation: row.occupation,
    wanted: row.wanted,
    goalBy: plainDate(row.goal_by),
    reviewDays: row.review_days,
    school: row.school,
    graduationYear: row.graduation_year,
    adviserName: row.adviser_name,
    adviserPhone: row.adviser_phone_enc && maskPhone(openAdviser(ctx.cipher, row.id, row.adviser_phone_enc)),
    writtenOn: todayInShanghai(row.recorded_at),
  };
}

/** The measures of a plan as they stand, in the order of their days. */
export async function measuresOf(ctx: Context, planId: string) {
  const rows = await ctx.db
    .selectFrom('individual_plan_measure')
    .selectAll()
    .where('plan_id', '=', planId)
    .where('superseded_by', 'is', null)
    .orderBy('due_on')
    .orderBy('measure_id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.measure_id,
    /** The row that a form is made from. */
    basedOn: row.id,
    kind: row.kind,
    what: row.what,
    byAccount: row.by_account,
    byName: row.by_name,
    dueOn: plainDate(row.due_on),
    state: row.state,
    result: row.result,
    spellId: row.spell_id,
    referralId: row.referral_id,
    why: row.why,
  }));
}

/** What the person said of a plan, the newest first. */
export async function wordsOf(ctx: Context, planId: string) {
  const rows = await ctx.db
    .selectFrom('individual_plan_word as w')
    .leftJoin('individual_plan_measure as m', (join) =>
      join.onRef('m.measure_id', '=', 'w.measure_id').on('m.superseded_by', 'is', null),
    )
    .select(['w.id', 'w.kind', 'w.version', 'w.said', 'w.said_as', 'w.manner', 'w.answer', 'w.recorded_at'])
    .select('m.what as about')
    .where('w.plan_id', '=', planId)
    .orderBy('w.recorded_at', 'desc')
    .orderBy('w.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    version: row.version,
    said: row.said,
    saidAs: row.said_as,
    manner: row.manner,
    about: row.about,
    answer: row.answer,
    on: todayInShanghai(row.recorded_at),
  }));
}

async function stepsOf(ctx: Context, planId: string) {
  const rows = await ctx.db
    .selectFrom('individual_plan_step')
    .selectAll()
    .where('plan_id', '=', planId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  const names = await accountNames(
    ctx,
    rows.map((row) => row.recorded_by),
  );
  return rows.map((row) => ({
    id: row.id,
    act: row.act,
    to: row.to_state,
    code: row.code,
    note: row.note,
    from: row.from_region === null ? null : regionName(ctx, row.from_region),
    on: todayInShanghai(row.recorded_at),
    by: row.recorded_by === null ? null : (names.get(row.recorded_by) ?? null),
  }));
}

const regionName = (ctx: Context, key: number) =>
  ctx.params.regions.fullName(ctx.params.regions.codeOf(key).slice(0, 6));

async function proposalsOf(ctx: Context, planId: string) {
  const rows = await ctx.db
    .selectFrom('individual_plan_proposal as p')
    .innerJoin('individual_plan_measure as m', (join) =>
      join.onRef('m.measure_id', '=', 'p.measure_id').on('m.superseded_by', 'is', null),
    )
    .select(['p.id', 'p.what', 'p.happened_on', 'm.what as measure', 'm.kind'])
    .where('p.plan_id', '=', planId)
    .where('p.state', '=', 'open')
    .orderBy('p.recorded_at')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    what: row.what,
    on: plainDate(row.happened_on),
    measure: row.measure,
    kind: row.kind,
  }));
}

/** The whole of a plan before the staff. */
export async function wholePlan(ctx: Context, plan: Plan) {
  const names = await accountNames(ctx, [plan.owner_id]);
  return {
    id: plan.id,
    kind: plan.kind,
    state: plan.state,
    openedOn: plainDate(plan.opened_on),
    nextReviewOn: plan.next_review_on === null ? null : plainDate(plan.next_review_on),
    overdue: plan.next_review_on !== null && plan.next_review_on < ctx.today,
    ownerId: plan.owner_id,
    ownerName: plan.owner_id === null ? null : (names.get(plan.owner_id) ?? ctx.actor.name),
    mine: plan.owner_id === ctx.actor.id,
    /** What the person said of the version in force. */
    answer: plan.answered_version === plan.version ? plan.answer : null,
    closedReason: plan.closed_reason,
    content: await contentOf(ctx, plan),
    measures: await measuresOf(ctx, plan.id),
    words: await wordsOf(ctx, plan.id),
    steps: await stepsOf(ctx, plan.id),
    proposals: await proposalsOf(ctx, plan.id),
    moves: allowedTransitions(planProcedure, plan.state, ctx.actor.role).map(({ name }) => name),
  };
}

/** The plan of a person: the one that is not over, else the last; or one of the earlier, by its id. */
export const planOfPerson = defineQuery({
  name: 'plans.of-person',
  title: '查看就业计划',
  input: z.strictObject({ personId: z.uuid(), planId: z.uuid().optional().catch(undefined) }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, { personId, planId }) {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const plans = await ctx.db
      .selectFrom('individual_plan')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('recorded_at', 'desc')
      .limit(50)
      .execute();
    const standing = plans.find(({ state }) => state !== 'closed');
    const shown = plans.find(({ id }) => id === planId) ?? standing ?? plans[0];
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { plan: shown?.id ?? null } });
    return {
      person: { id: person.id, name: person.name, region: ctx.params.regions.fullName(person.regionCode) },
      today: ctx.today,
      keeper: PLANNERS.includes(ctx.actor.role as (typeof PLANNERS)[number]),
      open: standing !== undefined,
      plan: shown ? await wholePlan(ctx, shown) : null,
      others: plans
        .filter(({ id }) => id !== shown?.id)
        .map((row) => ({ id: row.id, kind: row.kind, state: row.state, openedOn: plainDate(row.opened_on) })),
    };
  },
});

/** Who of the person's county and township may answer for a plan or do a measure, the actor first. */
export const officersForPerson = defineQuery({
  name: 'plans.officers',
  title: '可以负责就业计划的人',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: PLANNERS, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, { personId }) {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const officers = await officersOf(ctx, person.regionCode);
    const others = officers.filter(({ id }) => id !== ctx.actor.id);
    return [
      { id: ctx.actor.id ?? '', name: `${ctx.actor.name}（自己）` },
      ...others.map(({ id, name, region }) => ({
        id,
        name: `${name}（${ctx.params.regions.name(region)}）`,
      })),
    ];
  },
});

/** The adviser's number in full: a deliberate act with its purpose, kept in the trail. */
export const revealAdviser = defineQuery({
  name: 'plans.reveal-adviser',
  title: '查看学校老师的电话',
  input: z.strictObject({ personId: z.uuid(), purpose: z.string().trim().min(1).max(100) }),
  allow: { roles: PLANNERS, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, { personId, purpose }) {
    const plan = await lastPlan(ctx, personId);
    const row = plan && (await currentVersion(ctx, plan));
    ctx.note({ table: 'person', id: personId, ...(plan && { city: plan.city }), purpose });
    return {
      phone: row?.adviser_phone_enc ? openAdviser(ctx.cipher, row.id, row.adviser_phone_enc) : null,
    };
  },
});
