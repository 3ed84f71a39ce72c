import type { Context } from '../action/index.ts';
import { asHouse } from './as-house.ts';
import type { NoticeKind, NoticeParams } from './declare.ts';
import { sealAddress, sealBody } from './sealed.ts';
import './tables.ts';

export interface Addressed<P extends NoticeParams> {
  channel: 'email' | 'sms';
  /** Given by whoever asks to be told there; kept sealed, forgotten once the message is sent. */
  address: string;
  kind: NoticeKind<P>;
  params: P;
}

/**
 * Sends one message to somebody without an account or who cannot sign in (invitation, reset), in the transaction of the
 * act. Title, text and link go out in full, so the kind must be about an account. Goes out at once, whatever the hour.
 */
export async function sendToAddress<P extends NoticeParams>(
  ctx: Context,
  { channel, address, kind, params }: Addressed<P>,
): Promise<void> {
  if (kind.about !== 'account') throw new Error(`${kind.kind} may not leave the house`);
  const id = ctx.newId();
  await asHouse(ctx, async () => {
    await ctx.db
      .insertInto('outgoing_message')
      .values({
        id,
        account_id: null,
        channel,
        kind: kind.kind,
        urgent: true,
        address: sealAddress(ctx.cipher, id, address),
        body: sealBody(ctx.cipher, id, {
          title: kind.title,
          text: kind.text(params),
          details: kind.details?.(params) ?? [],
          href: kind.href(params),
        }),
        state: 'queued',
        reason: null,
        next_at: ctx.now,
        lease_until: null,
        provider_id: null,
        dedupe_key: `direct:${id}`,
        made_at: ctx.now,
        sent_at: null,
        delivered_at: null,
      })
      .execute();
  });
}
