import { z } from 'zod';
import { citationText } from '../../../kernel/citation.ts';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord, onSelf } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { GROUNDS, type Ground } from '../data/keeping.ts';
import { liftSeal, sealPerson } from './seal.ts';
import './tables.ts';

const grounds = Object.keys(GROUNDS) as [Ground, ...Ground[]];

/** The person (or the guardian) asks to have the data deleted; one request at a time. A helper may not. */
export const requestDeletion = defineAction({
  name: 'people.request-deletion',
  title: '请求删除我的信息',
  input: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    if (ctx.actor.capacity === 'helper') return refuse('forbidden', 'helper-may-not-delete');
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'city', 'region_key'])
      .where('id', '=', ctx.actor.personId ?? '')
      .executeTakeFirstOrThrow();
    if (person.region_key < 0) return refuse('conflict', 'already-sealed');
    const id = ctx.newId();
    const added = await ctx.db
      .insertInto('data_request')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.region_key,
        reason: input.reason,
        asked_at: ctx.now,
        asked_by: ctx.actor.id,
        decided_at: null,
        decided_by: null,
        decision_reason: null,
        article: null,
      })
      .onConflict((oc) => oc.column('person_id').where('state', '=', 'waiting').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!added) return refuse('conflict', 'deletion-already-asked');
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { request: id } });
    return { id };
  },
});

/** The officer decides: sealed on a ground of the law until a day, or refused with the reason. */
export const decideDeletion = defineAction({
  name: 'people.decide-deletion',
  title: '决定删除请求',
  input: z.strictObject({
    requestId: z.uuid(),
    decision: z.enum(['sealed', 'refused']),
    reason: z.string().trim().min(1).max(500),
    ground: z.enum(grounds).optional(),
    keepUntil: day.optional(),
  }),
  allow: { roles: OFFICERS, on: onRecord('data_request', 'requestId') },
  audit: 'write',
  async run(ctx, input) {
    const request = await ctx.db
      .selectFrom('data_request')
      .select(['id', 'person_id', 'city', 'state'])
      .where('id', '=', input.requestId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (request.state !== 'waiting') return refuse('conflict', 'already-decided');
    const sealed = input.decision === 'sealed';
    if (sealed && !input.ground) return invalidField('ground', 'required');
    if (sealed && (!input.keepUntil || compareDates(input.keepUntil, ctx.today) <= 0))
      return invalidField('keepUntil', 'keep-until-later');
    const article = input.ground ? citationText(GROUNDS[input.ground].cite) : null;
    await ctx.db
      .updateTable('data_request')
      .set({
        state: input.decision,
        decided_at: ctx.now,
        decided_by: ctx.actor.id,
        decision_reason: input.reason,
        article,
      })
      .where('id', '=', request.id)
      .execute();
    ctx.note({
      table: 'person',
      id: request.person_id,
      city: request.city,
      details: { decision: input.decision },
    });
    if (!sealed || !article || !input.keepUntil) return { id: request.id };
    const put = await sealPerson(ctx, {
      personId: request.person_id,
      reason: input.reason,
      article,
      keepUntil: input.keepUntil,
      requestId: request.id,
    });
    return put instanceof Refusal ? put : { id: request.id };
  },
});

/** Takes a file out from under its seal, for instance when the person asks for service again. */
export const unseal = defineAction({
  name: 'people.unseal',
  title: '解除封存',
  input: z.strictObject({ sealId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  allow: { roles: OFFICERS, on: onRecord('seal', 'sealId') },
  audit: 'write',
  run: (ctx, input) => liftSeal(ctx, input.sealId, input.reason),
});
