import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../action/index.ts';

const aimed = { roles: ['system_admin'] as const, on: onRecord('outgoing_message', 'messageId') };
const input = z.strictObject({ messageId: z.uuid() });

/** Has a message that was given up tried again, from the beginning. */
export const retryMessage = defineAction({
  name: 'notices.retry-message',
  title: '重新发送',
  input,
  allow: aimed,
  audit: 'write',
  async run(ctx, { messageId }) {
    const again = await ctx.db
      .updateTable('outgoing_message')
      .set({ state: 'queued', reason: null, attempts: 0, next_at: ctx.now, lease_until: null })
      .where('id', '=', messageId)
      .where('state', '=', 'failed')
      .executeTakeFirst();
    if (Number(again.numUpdatedRows) === 0) return refuse('conflict', 'notices.not-failed');
    ctx.note({ table: 'outgoing_message', id: messageId });
    return { id: messageId };
  },
});

/** Keeps a message from being sent. One that a worker has in hand may leave all the same, and is then refused. */
export const cancelMessage = defineAction({
  name: 'notices.cancel-message',
  title: '取消发送',
  input,
  allow: aimed,
  audit: 'write',
  async run(ctx, { messageId }) {
    const ended = await ctx.db
      .updateTable('outgoing_message')
      .set({ state: 'suppressed', reason: 'cancelled', address: null, body: null })
      .where('id', '=', messageId)
      .where('state', 'in', ['queued', 'held', 'failed'])
      .where((eb) => eb.or([eb('lease_until', 'is', null), eb('lease_until', '<=', ctx.now)]))
      .executeTakeFirst();
    if (Number(ended.numUpdatedRows) === 0) return refuse('conflict', 'notices.already-gone');
    ctx.note({ table: 'outgoing_message', id: messageId });
    return { id: messageId };
  },
});
