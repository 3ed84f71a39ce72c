import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, onSelf } from '../../../platform/action/index.ts';
import { notifyPerson } from '../../../platform/notices/index.ts';
import { mayAct } from '../delegation/may-act.ts';
import { accessAnswered } from './notices.ts';
import './tables.ts';

/** The person asks why an entry stands in the trail of their file. Once an entry. */
export const askAboutAccess = defineAction({
  name: 'people.ask-about-access',
  title: '问一条查看记录',
  input: z.strictObject({ eventId: z.uuid(), question: z.string().trim().min(1).max(500) }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    const refusal = await mayAct(ctx);
    if (refusal) return refusal;
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'city', 'region_key'])
      .where('id', '=', ctx.actor.personId ?? '')
      .executeTakeFirstOrThrow();
    const event = await ctx.db
      .selectFrom('audit_event')
      .select(['id', 'at', 'action', 'actor'])
      .where('subject_id', '=', person.id)
      .where('id', '=', input.eventId)
      .executeTakeFirst();
    if (!event) return refuse('not-found', 'no-such-record');
    const id = ctx.newId();
    const added = await ctx.db
      .insertInto('access_question')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.region_key,
        event_id: event.id,
        event_at: event.at,
        event_action: event.action,
        event_actor: event.actor,
        question: input.question,
        asked_at: ctx.now,
        asked_by: ctx.actor.id,
        answer: null,
        answered_at: null,
        answered_by: null,
      })
      .onConflict((oc) => oc.columns(['city', 'event_id']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return refuse('conflict', 'already-asked');
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { question: id } });
    return { id };
  },
});

/** The office answers. Nobody answers for what they did themselves. */
export const answerAccessQuestion = defineAction({
  name: 'people.answer-access-question',
  title: '答复关于查看记录的提问',
  input: z.strictObject({ questionId: z.uuid(), answer: z.string().trim().min(1).max(1000) }),
  allow: { roles: [...OFFICERS, 'auditor'], on: onRecord('access_question', 'questionId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('access_question')
      .select(['id', 'person_id', 'city', 'region_key', 'event_actor'])
      .where('id', '=', input.questionId)
      .executeTakeFirstOrThrow();
    if (row.event_actor === ctx.actor.id) return refuse('forbidden', 'answers-own-access');
    const { numUpdatedRows } = await ctx.db
      .updateTable('access_question')
      .set({ answer: input.answer, answered_at: ctx.now, answered_by: ctx.actor.id })
      .where('id', '=', row.id)
      .where(sql<boolean>`answer is null`)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return refuse('conflict', 'already-answered');
    await notifyPerson(ctx, {
      person: { id: row.person_id, city: row.city, regionKey: row.region_key },
      kind: accessAnswered,
      params: { questionId: row.id },
    });
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { question: row.id } });
    return { id: row.id };
  },
});
