import type { Context } from '../../action/index.ts';
import type { MessageState } from '../tables.ts';

export interface Settlement {
  state: MessageState;
  reason: string | null;
  nextAt?: Date;
  providerId?: string | null;
}

const FINAL: ReadonlySet<MessageState> = new Set(['sent', 'failed', 'suppressed']);

/**
 * Puts down what became of a message, and gives null. One that will not be sent any more forgets address and body; a hold
 * is no try. As the house.
 */
export async function settle(
  ctx: Context,
  message: { id: string; attempts: number },
  { state, reason, nextAt, providerId }: Settlement,
): Promise<null> {
  await ctx.db
    .updateTable('outgoing_message')
    .set({
      state,
      reason,
      lease_until: null,
      ...(state === 'held' && { attempts: message.attempts - 1 }),
      ...(nextAt && { next_at: nextAt }),
      ...(providerId !== undefined && { provider_id: providerId }),
      ...(state === 'sent' && { sent_at: ctx.now }),
      // A failed one keeps them: the administrator may have it tried again.
      ...(FINAL.has(state) && state !== 'failed' && { address: null, body: null }),
    })
    .where('id', '=', message.id)
    .where('state', 'in', ['queued', 'held'])
    .execute();
  return null;
}
