import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { endGrants } from '../../../platform/access/grants.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onRecord, onSelf } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { KEEPERS } from '../actions/common.ts';
import { spokenFields } from '../consent/input.ts';
import { invite } from './invite.ts';

const fields = {
  label: z.string().trim().min(1).max(40),
  may: z.enum(['view', 'act']),
  validTo: day.optional(),
};

/** The person names somebody who may help in their account; a guardian may for the ward, a helper may not. */
export const nameHelper = defineAction({
  name: 'people.name-helper',
  title: '请人帮我',
  input: z.strictObject(fields),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    if (ctx.actor.capacity === 'helper') return refuse('forbidden', 'helper-may-not-name');
    return invite(ctx, {
      ...input,
      personId: ctx.actor.personId ?? '',
      capacity: 'helper',
      basis: 'own-consent',
      manner: 'own-account',
      source: 'self',
    });
  },
});

/** The staff record a guardian by the paper that says so, or a helper by the person's own consent. */
export const recordDelegation = defineAction({
  name: 'people.record-delegation',
  title: '登记监护人或帮忙的人',
  input: z.strictObject({
    personId: z.uuid(),
    ...fields,
    capacity: z.enum(['guardian', 'helper']),
    basis: z.enum(['guardianship-paper', 'own-consent']),
    manner: spokenFields.manner,
  }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, input) => invite(ctx, { ...input, source: 'form' }),
});

/** Ends a delegation and every session in it at once. A guardian by paper is not ended by the ward alone. */
export const revokeDelegation = defineAction({
  name: 'people.revoke-delegation',
  title: '不再请这个人帮忙',
  input: z.strictObject({ delegationId: z.uuid(), reason: z.string().trim().max(200).optional() }),
  allow: { roles: [...STAFF, 'seeker'], on: onRecord('delegation', 'delegationId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await ctx.db
      .selectFrom('delegation')
      .select(['id', 'person_id', 'city', 'capacity', 'revoked_at'])
      .where('id', '=', input.delegationId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const own = ctx.actor.delegationId === row.id;
    if (ctx.actor.role === 'seeker' && !own) {
      if (ctx.actor.capacity === 'helper') return refuse('forbidden', 'helper-may-not-name');
      if (row.capacity === 'guardian') return refuse('forbidden', 'guardian-by-paper');
    }
    if (row.revoked_at) return refuse('conflict', 'already-revoked');
    await ctx.db
      .updateTable('delegation')
      .set({ revoked_at: ctx.now, revoked_by: ctx.actor.id, revoke_reason: input.reason ?? null })
      .where('id', '=', row.id)
      .execute();
    await endGrants(ctx, { delegationId: row.id });
    ctx.note({
      table: 'person',
      id: row.person_id,
      city: row.city,
      details: { delegation: row.id, revoked: true },
    });
    return { id: row.id };
  },
});
