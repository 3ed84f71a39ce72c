import { z } from 'zod';
import { refuse, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord, onSelf } from '../../../platform/action/index.ts';
import { mayAct, personBrief } from '../../people/index.ts';
import { positionBrief } from '../../positions/index.ts';
import { REFERRERS } from '../procedure.ts';
import { endWish, lockWish, referredAlready } from './end.ts';
import './tables.ts';

/** The person wants to go to an open position. It waits for a clerk; saying it twice is saying it once. */
export const sayWish = defineAction({
  name: 'recruiting.say-wish',
  title: '想去这个岗位',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { positionId }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const person = await personBrief(ctx, ctx.actor.personId ?? '');
    if (person instanceof Refusal) return person;
    const position = await positionBrief(ctx, positionId);
    if (position instanceof Refusal) return position;
    if (position.state !== 'open') return refuse('conflict', 'position-not-open');
    if (position.filled >= position.headcount) return refuse('conflict', 'position-full');
    if (await referredAlready(ctx, person.id, position.id)) return refuse('conflict', 'referred-already');
    const placed = await ctx.db
      .insertInto('wish')
      .values({
        city: person.city,
        id: ctx.newId(),
        person_id: person.id,
        region_key: person.regionKey,
        position_id: position.id,
        position_title: position.title,
        employer_name: position.employerName,
        state: 'open',
        said_as: ctx.actor.capacity ?? 'self',
        answer: null,
        referral_id: null,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        ended_at: null,
        ended_by: null,
      })
      .onConflict((oc) => oc.doNothing())
      .returning('id')
      .executeTakeFirst();
    const standing = placed ?? (await lockWish(ctx, { personId: person.id, positionId: position.id }));
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { position: position.id } });
    return { id: standing?.id ?? null, said: placed !== undefined };
  },
});

/** The person takes the wish back while nobody has acted on it. */
export const withdrawWish = defineAction({
  name: 'recruiting.withdraw-wish',
  title: '不去这个岗位了',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { positionId }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const wish = await lockWish(ctx, { personId: ctx.actor.personId ?? '', positionId });
    if (!wish) return refuse('conflict', 'no-open-wish');
    return (await endWish(ctx, wish, 'withdraw')) ?? { id: wish.id };
  },
});

/** A clerk answers instead of referring, in a sentence that the person reads. */
export const answerWish = defineAction({
  name: 'recruiting.answer-wish',
  title: '答复想去的岗位',
  input: z.strictObject({ wishId: z.uuid(), reason: z.string().trim().max(300).optional() }),
  allow: { roles: REFERRERS, on: onRecord('wish', 'wishId') },
  audit: 'write',
  async run(ctx, { wishId, reason }) {
    const wish = await lockWish(ctx, { wishId });
    if (!wish) return refuse('conflict', 'no-open-wish');
    return (await endWish(ctx, wish, 'answer', { reason })) ?? { id: wish.id };
  },
});
