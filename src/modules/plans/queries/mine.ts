import { z } from 'zod';
import { formatDateZh, plainDate, todayInShanghai } from '../../../kernel/dates.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf } from '../../../platform/action/index.ts';
import type { HomeCard, SlotSection, TimelineLine } from '../../../platform/module/index.ts';
import {
  CLOSE_REASONS,
  MEASURE_KINDS,
  MEASURE_STATES,
  OPEN_MEASURES,
  REVIEW_OUTCOMES,
  type CloseReason,
  type ReviewOutcome,
} from '../kinds.ts';
import { planProcedure } from '../procedure.ts';
import type { StepAct } from '../tables.ts';
import { accountNames } from '../../../platform/access/account-names.ts';
import { contentOf, lastPlan, measuresOf, wordsOf } from './person.ts';

/** The own plan: the one that is not over, else the last. */
export const myPlan = defineQuery({
  name: 'plans.mine',
  title: '我的就业计划',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const plan = await lastPlan(ctx, ctx.actor.personId ?? '');
    if (!plan) return null;
    const names = await accountNames(ctx, [plan.owner_id]);
    return {
      state: plan.state,
      nextReviewOn: plan.next_review_on === null ? null : plainDate(plan.next_review_on),
      ownerName: plan.owner_id === null ? null : (names.get(plan.owner_id) ?? null),
      answer: plan.answered_version === plan.version ? plan.answer : null,
      closedReason: plan.closed_reason,
      mayAgree: ctx.actor.capacity !== 'helper',
      content: await contentOf(ctx, plan),
      measures: await measuresOf(ctx, plan.id),
      words: await wordsOf(ctx, plan.id),
    };
  },
});

/** At home: a plan that waits for a yes or no, else the next measure of the one that runs. */
export const planSteps = defineQuery({
  name: 'plans.my-step',
  title: '就业计划的下一步',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx): Promise<readonly HomeCard[] | null> {
    const plan = await lastPlan(ctx, ctx.actor.personId ?? '');
    if (!plan || plan.state === 'closed') return null;
    const link = { label: '看我的就业计划', href: '/my/plan' };
    if (plan.answered_version !== plan.version)
      return [{ title: '给你做了就业计划，请看一看', text: '同意不同意，都请说一声。', link, rank: 12 }];
    const next = (await measuresOf(ctx, plan.id)).find(({ state }) => OPEN_MEASURES.includes(state));
    if (!next) return null;
    return [
      {
        title: `你的就业计划：${MEASURE_KINDS[next.kind].plain}`,
        text: `${next.byName}负责，${formatDateZh(next.dueOn)}以前。`,
        date: next.dueOn,
        link,
        rank: 60,
      },
    ];
  },
});

/** The plan on the person's file. */
export const planOnFile = defineQuery({
  name: 'plans.on-file',
  title: '档案里的就业计划',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<SlotSection> {
    const plan = await lastPlan(ctx, personId);
    const href = `/people/${personId}/plan`;
    const section = { title: '就业计划（一人一策）', empty: '还没有就业计划。' };
    if (!plan) return { ...section, items: [], actions: [{ label: '建立就业计划', href }] };
    const measures = await measuresOf(ctx, plan.id);
    const open = measures.filter(({ state }) => OPEN_MEASURES.includes(state)).length;
    return {
      ...section,
      items: [
        {
          title: `${planProcedure.states[plan.state].title}，${measures.length} 条措施，${open} 条没做完`,
          href,
          date: plan.next_review_on ?? plan.opened_on,
          ...(plan.next_review_on !== null && { text: '下次回访的日子' }),
        },
      ],
      actions: [],
    };
  },
});

const ACT_WORDS: Readonly<Partial<Record<StepAct, string>>> = {
  open: '建立就业计划',
  agree: '同意了就业计划',
  object: '不同意就业计划',
  start: '就业计划开始做',
  review: '就业计划回访',
  close: '就业计划结束',
  reopen: '就业计划重新打开',
};

const codeWords = (code: string) =>
  REVIEW_OUTCOMES[code as ReviewOutcome] ?? CLOSE_REASONS[code as CloseReason] ?? code;

/** Steps of plans and results of measures, in words that the person may read; a note of the office stays on the staff's page. */
export const planTimeline = defineQuery({
  name: 'plans.timeline',
  title: '就业计划的经过',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: [...STAFF, 'seeker'], on: onPerson('personId') },
  audit: 'none',
  async run(ctx, { personId }): Promise<readonly TimelineLine[]> {
    const steps = await ctx.db
      .selectFrom('individual_plan_step')
      .select(['id', 'act', 'code', 'recorded_at'])
      .where('person_id', '=', personId)
      .where('act', 'in', ['open', 'agree', 'object', 'start', 'review', 'close', 'reopen'])
      .orderBy('recorded_at', 'desc')
      .limit(50)
      .execute();
    const results = await ctx.db
      .selectFrom('individual_plan_measure')
      .select(['id', 'kind', 'state', 'result', 'recorded_at'])
      .where('person_id', '=', personId)
      .where('superseded_by', 'is', null)
      .where('result', 'is not', null)
      .orderBy('recorded_at', 'desc')
      .limit(50)
      .execute();
    const link = ctx.actor.role === 'seeker' ? {} : { href: `/people/${personId}/plan` };
    return [
      ...steps.map((row) => ({
        key: row.id,
        date: todayInShanghai(row.recorded_at),
        title: ACT_WORDS[row.act] ?? '就业计划',
        ...(row.code !== null && { text: codeWords(row.code) }),
        ...link,
      })),
      ...results.map((row) => ({
        key: row.id,
        date: todayInShanghai(row.recorded_at),
        title: `${MEASURE_KINDS[row.kind].title}：${MEASURE_STATES[row.state].title}`,
        ...(row.result !== null && { text: row.result }),
        ...link,
      })),
    ];
  },
});
