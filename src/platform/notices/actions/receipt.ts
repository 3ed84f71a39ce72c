import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction, type Context } from '../../action/index.ts';
import { asHouse } from '../as-house.ts';
import { isSigned } from '../channels/signature.ts';
import type { ChannelName } from '../tables.ts';

/** What a gateway signs beside its own words. */
export const signed = {
  channel: z.enum(['sms', 'wechat']),
  /** Moment of signing, ISO 8601. */
  at: z.iso.datetime(),
  /** HMAC-SHA256 in hex, over the lines that the operation names. */
  signature: z.string().regex(/^[0-9a-f]{64}$/),
};

interface Signed {
  channel: ChannelName;
  at: string;
  signature: string;
}

/** Whether the gateway of the channel said this, just now. */
export function saidByGateway(ctx: Context, { channel, at, signature }: Signed, parts: readonly string[]) {
  const settings = ctx.params.notices.outside.channels[channel];
  return settings?.kind === 'gateway' && isSigned(settings.secret, parts, { signature, at, now: ctx.now });
}

/**
 * A provider reports what became of a message: delivered, or failed after all. Signed over the lines `receipt`, channel,
 * providerId, state, at. Told again, it changes nothing; a late 'failed' does not undo a 'delivered'.
 */
export const takeReceipt = defineAction({
  name: 'notices.take-receipt',
  title: '接收短信和微信的送达回执',
  input: z.strictObject({
    ...signed,
    providerId: z.string().min(1).max(200),
    state: z.enum(['delivered', 'failed']),
  }),
  allow: { roles: ['public'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const { channel, providerId, state, at } = input;
    if (!saidByGateway(ctx, input, ['receipt', channel, providerId, state, at]))
      return refuse('forbidden', 'notices.bad-signature');
    const known = await asHouse(ctx, () =>
      ctx.db
        .updateTable('outgoing_message')
        .set(
          state === 'delivered'
            ? { delivered_at: ctx.now, state: 'sent', reason: null }
            : { state: 'failed', reason: 'provider-failed' },
        )
        .where('channel', '=', channel)
        .where('provider_id', '=', providerId)
        .where('delivered_at', 'is', null)
        .where('state', 'in', ['sent', 'failed'])
        .returning('id')
        .executeTakeFirst(),
    );
    ctx.note({ details: { channel, state, known: known !== undefined } });
    return { taken: true };
  },
});
