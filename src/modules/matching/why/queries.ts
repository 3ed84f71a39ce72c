import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { refuse } from '../../../kernel/problem.ts';
import { defineQuery, onPerson, onRecord, onSelf } from '../../../platform/action/index.ts';
import { personById } from '../read/persons.ts';
import { positionById } from '../read/positions.ts';
import { whyNotOf } from './why-not.ts';

/** Why a position is not suggested to a person, and the smallest change that would let it pass. */
export const whyNot = defineQuery({
  name: 'matching.why-not',
  title: '为什么没有推荐这个岗位',
  input: z.strictObject({ personId: z.uuid(), positionId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'sensitive-read',
  run(ctx, { personId, positionId }) {
    ctx.note({ table: 'person', id: personId, details: { position: positionId } });
    return whyNotOf(ctx, personId, positionId, 'staff');
  },
});

/** The same for the person whom it is about. */
export const myWhyNot = defineQuery({
  name: 'matching.my-why-not',
  title: '为什么没有给我推荐这个岗位',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'sensitive-read',
  run(ctx, { positionId }) {
    const personId = ctx.actor.personId ?? '';
    ctx.note({ table: 'person', id: personId, details: { position: positionId } });
    return whyNotOf(ctx, personId, positionId, 'self');
  },
});

/** Whose page it is, before a position is chosen. */
export const personName = defineQuery({
  name: 'matching.why-not-person',
  title: '选岗位，看为什么没有推荐',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, { personId }) {
    const row = await personById(ctx, personId);
    if (!row) return refuse('not-found', 'no-such-record');
    ctx.note({ table: 'person', id: personId });
    return { name: row.name };
  },
});

/** Which position it is, before a person is chosen. */
export const positionTitle = defineQuery({
  name: 'matching.why-not-position',
  title: '选人，看为什么没有推荐',
  input: z.strictObject({ positionId: z.uuid() }),
  allow: { roles: STAFF, on: onRecord('position', 'positionId') },
  audit: 'none',
  async run(ctx, { positionId }) {
    const found = await positionById(ctx, positionId);
    if (!found) return refuse('not-found', 'no-such-record');
    return { id: positionId, title: found.known.row.title };
  },
});
