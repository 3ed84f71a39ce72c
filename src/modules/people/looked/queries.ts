import { z } from 'zod';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery, onPerson, onSelf } from '../../../platform/action/index.ts';
import { filter, pageNumber } from '../../../platform/input/index.ts';
import { asPerson } from '../as-person.ts';
import { personBrief } from '../person.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { entriesOf } from './entries.ts';
import { whoActed } from './who.ts';

const fields = { page: pageNumber, by: filter(z.enum(['helpers'])) };

export const openMyAccess = defineQuery({
  name: 'people.open-my-access',
  title: '查看谁看过我的档案',
  input: z.object(fields),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'read',
  async run(ctx, input) {
    const person = await personBrief(ctx, ctx.actor.personId ?? '');
    if (person instanceof Refusal) return person;
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return entriesOf(ctx, person.id, input.page, input.by === 'helpers');
  },
});

/** The same for the officers who answer for the file: the trail of this one person, and of nobody else. */
export const openAccess = defineQuery({
  name: 'people.open-access',
  title: '查看谁看过一份档案',
  input: z.object({ personId: z.uuid(), ...fields }),
  allow: { roles: OFFICERS, on: onPerson('personId') },
  audit: 'sensitive-read',
  async run(ctx, input) {
    const person = await personBrief(ctx, input.personId);
    if (person instanceof Refusal) return person;
    const found = await asPerson(ctx, person.id, () =>
      entriesOf(ctx, person.id, input.page, input.by === 'helpers'),
    );
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { person: { id: person.id, name: person.name }, ...found };
  },
});

/** Questions that wait for an answer, the oldest first, then those answered. */
export const listAccessQuestions = defineQuery({
  name: 'people.list-access-questions',
  title: '关于查看记录的提问',
  input: z.object({}),
  allow: { roles: [...OFFICERS, 'auditor'], on: anywhere },
  audit: 'read',
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('access_question')
      .selectAll()
      .orderBy('answered_at', (by) => by.desc().nullsFirst())
      .orderBy('asked_at')
      .limit(50)
      .execute();
    const events = rows.map((row) => ({ actor: row.event_actor, role: '' }));
    const who = await whoActed(ctx, events);
    return rows.map((row) => ({
      id: row.id,
      eventAt: row.event_at,
      action: row.event_action,
      by: who({ actor: row.event_actor, role: '' }).name,
      question: row.question,
      askedAt: row.asked_at,
      answer: row.answer,
    }));
  },
});
