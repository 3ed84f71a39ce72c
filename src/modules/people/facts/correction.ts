import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord, onSelf, type Context } from '../../../platform/action/index.ts';
import { notifyPerson } from '../../../platform/notices/index.ts';
import { KEEPERS, personKey } from '../actions/common.ts';
import { mayAct } from '../delegation/may-act.ts';
import { correctionAnswered } from './notices.ts';
import { FACT_PARTS, type FactPart } from './parts.ts';
import './tables.ts';

/** So many questions of one person may wait at a time. */
const WAITING_MAX = 10;

async function waitingOf(ctx: Context, personId: string): Promise<FactPart[]> {
  const rows = await ctx.db
    .selectFrom('correction_request')
    .select('part')
    .where('person_id', '=', personId)
    .where('outcome', 'is', null)
    .execute();
  return rows.map((row) => row.part);
}

/** The person says that something in the file is wrong: the office looks and answers (个人信息保护法第四十六条). */
export const askCorrection = defineAction({
  name: 'people.ask-correction',
  title: '请工作人员更正档案',
  input: z.strictObject({
    part: z.enum(FACT_PARTS as [FactPart, ...FactPart[]]),
    words: z.string().trim().min(1).max(500),
  }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    const refusal = await mayAct(ctx);
    if (refusal) return refusal;
    const person = await personKey(ctx, ctx.actor.personId ?? '');
    const waiting = await waitingOf(ctx, person.id);
    if (waiting.includes(input.part)) return refuse('conflict', 'correction-waits');
    if (waiting.length >= WAITING_MAX) return refuse('conflict', 'corrections-many');
    const id = ctx.newId();
    await ctx.db
      .insertInto('correction_request')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.region_key,
        part: input.part,
        words: input.words,
        asked_at: ctx.now,
        asked_by: ctx.actor.id,
        outcome: null,
        answer: null,
        answered_at: null,
        answered_by: null,
      })
      .execute();
    ctx.note({
      table: 'person',
      id: person.id,
      city: person.city,
      details: { request: id, part: input.part },
    });
    return { id };
  },
});

/** The office says what it did: corrected (by the forms of the file), or why it stays. The person is told. */
export const answerCorrection = defineAction({
  name: 'people.answer-correction',
  title: '答复更正请求',
  input: z.strictObject({
    requestId: z.uuid(),
    outcome: z.enum(['corrected', 'kept']),
    answer: z.string().trim().min(1).max(500),
  }),
  allow: { roles: KEEPERS, on: onRecord('correction_request', 'requestId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await ctx.db
      .updateTable('correction_request')
      .set({
        outcome: input.outcome,
        answer: input.answer,
        answered_at: ctx.now,
        answered_by: ctx.actor.id,
      })
      .where('id', '=', input.requestId)
      .where(sql<boolean>`outcome is null`)
      .returning(['id', 'person_id', 'city', 'region_key'])
      .executeTakeFirst();
    if (!row) return refuse('conflict', 'already-answered');
    await notifyPerson(ctx, {
      person: { id: row.person_id, city: row.city, regionKey: row.region_key },
      kind: correctionAnswered,
      params: { requestId: row.id },
    });
    ctx.note({ table: 'person', id: row.person_id, city: row.city, details: { outcome: input.outcome } });
    return { id: row.id };
  },
});
