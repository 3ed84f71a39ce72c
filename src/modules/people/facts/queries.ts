import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { personBrief } from '../person.ts';
import { FACT_TITLES } from './parts.ts';
import { factsOf } from './read.ts';
import './tables.ts';

/** What was asked to be corrected, what waits first, then the newest answers. */
async function requestsOf(ctx: Context, personId: string) {
  const rows = await ctx.db
    .selectFrom('correction_request')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('answered_at', (by) => by.desc().nullsFirst())
    .orderBy('asked_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    part: row.part,
    title: FACT_TITLES[row.part],
    words: row.words,
    askedAt: row.asked_at,
    outcome: row.outcome,
    answer: row.answer,
    answeredAt: row.answered_at,
  }));
}

async function openFactsOf(ctx: Context, personId: string) {
  const person = await personBrief(ctx, personId);
  if (person instanceof Refusal) return person;
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return {
    person: { id: person.id, name: person.name },
    facts: await factsOf(ctx, person.id),
    requests: await requestsOf(ctx, person.id),
  };
}

/** Where everything in a file comes from: what counts, what else was said, and why. */
export const openFacts = defineQuery({
  name: 'people.open-facts',
  title: '查看档案内容的来源',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run: (ctx, input) => openFactsOf(ctx, input.personId),
});

/** The same for the person whom it is about. */
export const openMyFacts = defineQuery({
  name: 'people.open-my-facts',
  title: '查看自己档案内容的来源',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  run: (ctx) => openFactsOf(ctx, ctx.actor.personId ?? ''),
});
