import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { raiseEnded, raiseGranted } from '../grant.ts';
import { aCase, reason } from '../input.ts';
import { lockCase, moveCase } from '../move.ts';
import { OPEN_STATES } from '../procedure.ts';

const aimed = { roles: OFFICERS, on: onRecord('recognition', 'recognitionId') };

/** Takes a recognition away that should not have been given; the person may object. */
export const revokeRecognition = defineAction({
  name: 'recognition.revoke',
  title: '撤销认定',
  input: z.strictObject({ ...aCase, reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, reason: why }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    const refused = await moveCase(ctx, row, 'revoke', {
      reason: why,
      ended_on: ctx.today,
      end_cause: 'revoked',
      decided_on: ctx.today,
      decided_by: ctx.actor.id,
    });
    if (refused) return refused;
    await raiseEnded(ctx, row, ctx.today, 'revoked');
    return { id: row.id };
  },
});

/** Ends what no longer holds for a reason that no register told: a death, a pension, another. Also of a case under way. */
export const endRecognition = defineAction({
  name: 'recognition.end',
  title: '结束认定',
  input: z.strictObject({
    ...aCase,
    cause: z.enum(['died', 'pension', 'certificate', 'hired', 'other']),
    reason: reason.optional(),
  }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, cause, reason: why }) {
    if (cause === 'other' && why === undefined) return invalidField('reason', 'required');
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    const held = row.state === 'recognised';
    const refused = await moveCase(ctx, row, 'end', {
      reason: why,
      end_cause: cause,
      ...(held && { ended_on: ctx.today }),
    });
    if (refused) return refused;
    if (held) await raiseEnded(ctx, row, ctx.today, cause);
    return { id: row.id };
  },
});

/**
 * Undoes an end that was a mistake, such as a death reported of somebody else: the recognition holds on as if nothing was, a case
 * that was under way begins anew. Refuses where its days are over, or another case stands in its place.
 */
export const restoreRecognition = defineAction({
  name: 'recognition.restore',
  title: '恢复认定',
  input: z.strictObject({ ...aCase, reason }),
  allow: aimed,
  audit: 'write',
  async run(ctx, { recognitionId, reason: why }) {
    const row = await lockCase(ctx, recognitionId);
    if (row instanceof Refusal) return row;
    if (row.end_cause === 'renewed') return refuse('conflict', 'recognition.already-recognised');
    const newer = await ctx.db
      .selectFrom('recognition')
      .select('id')
      .where('person_id', '=', row.person_id)
      .where('state', 'in', [...OPEN_STATES, 'recognised'])
      .executeTakeFirst();
    if (newer && newer.id !== row.id) return refuse('conflict', 'recognition.already-open');
    if (row.valid_from === null || row.valid_until === null)
      return (await moveCase(ctx, row, 'reopen', { reason: why, end_cause: null })) ?? { id: row.id };
    if (row.valid_until < ctx.today) return refuse('conflict', 'recognition.days-over');
    const refused = await moveCase(ctx, row, 'restore', { reason: why, ended_on: null, end_cause: null });
    if (refused) return refused;
    await raiseGranted(ctx, row, row.valid_from, row.valid_until);
    return { id: row.id };
  },
});
