import { z } from 'zod';
import { plainDate } from '../../../kernel/dates.ts';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';
import type { PlanFacts } from '../document.ts';
import { accountNames } from '../../../platform/access/account-names.ts';
import { contentOf, lastPlan, measuresOf } from './person.ts';

/** The facts of a printed plan. It leaves the house on paper, so that its making is kept as a sensitive read. */
export const planFacts = defineQuery({
  name: 'plans.facts',
  title: '打印就业计划',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, { personId }): Promise<PlanFacts | Refusal> {
    const person = await personBrief(ctx, personId);
    if (person instanceof Refusal) return person;
    const plan = await lastPlan(ctx, personId);
    if (!plan) return refuse('not-found', 'no-such-record');
    const content = await contentOf(ctx, plan);
    const names = await accountNames(ctx, [plan.owner_id]);
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { plan: plan.id } });
    return {
      ...content,
      name: person.name,
      kind: plan.kind,
      // Kept by the county's federation, whichever of its townships wrote it.
      region: ctx.params.regions.fullName(person.regionCode.slice(0, 6)),
      on: ctx.today,
      openedOn: plainDate(plan.opened_on),
      nextReviewOn: plan.next_review_on === null ? null : plainDate(plan.next_review_on),
      owner: plan.owner_id === null ? null : (names.get(plan.owner_id) ?? null),
      answer: plan.answered_version === plan.version ? plan.answer : null,
      measures: await measuresOf(ctx, plan.id),
    };
  },
});
