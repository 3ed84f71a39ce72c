import type { Context } from '../action/index.ts';
import type { AnyNotice } from './declare.ts';
import { CHANNELS } from './outside.ts';
import { barOf, readerOf, type Reader } from './reader.ts';
import type { ChannelName } from './tables.ts';
import { dueAt } from './time.ts';

interface Given {
  accountId: string;
  noticeId: string;
  kind: Pick<AnyNotice, 'kind' | 'about' | 'urgent'>;
}

/** Puts what a notice sends out into the transaction, one message a channel that its reader allows. As the house. */
export async function queueMessages(ctx: Context, given: Given): Promise<void> {
  const { outside } = ctx.params.notices;
  if (CHANNELS.every((channel) => !outside.channels[channel])) return;
  const reader = await readerOf(ctx, given.accountId);
  for (const channel of CHANNELS)
    if (!(await barOf(ctx, reader, given.kind, channel))) await queueOne(ctx, given, reader, channel);
}

/** What is not due now waits in a bundle with whatever else is due at that hour, and goes out as one message. */
async function queueOne(ctx: Context, given: Given, reader: Reader, channel: ChannelName): Promise<void> {
  const due = dueAt(reader.timing, given.kind.urgent ?? false, ctx.now);
  const now = due.getTime() === ctx.now.getTime();
  const own = `notice:${given.noticeId}:${channel}`;
  const bundle = `bundle:${given.accountId}:${channel}:${due.toISOString()}`;
  const message =
    (await place(ctx, given, channel, due, now ? own : bundle)) ??
    // The bundle has left already: a clock that was set back. The notice then goes by itself.
    (await place(ctx, given, channel, due, own));
  if (!message) return;
  await ctx.db
    .insertInto('notice_message')
    .values({ message_id: message, notice_id: given.noticeId })
    .execute();
}

/** Id of a new message, or of the one with this key that still waits; null where that one is under way or gone. */
async function place(
  ctx: Context,
  given: Given,
  channel: ChannelName,
  due: Date,
  key: string,
): Promise<string | null> {
  const row = await ctx.db
    .insertInto('outgoing_message')
    .values({
      id: ctx.newId(),
      account_id: given.accountId,
      channel,
      kind: given.kind.kind,
      urgent: given.kind.urgent ?? false,
      address: null,
      body: null,
      state: due > ctx.now ? 'held' : 'queued',
      reason: due > ctx.now ? 'waits-for-hour' : null,
      next_at: due,
      lease_until: null,
      provider_id: null,
      dedupe_key: key,
      made_at: ctx.now,
      sent_at: null,
      delivered_at: null,
    })
    .onConflict((oc) =>
      oc
        .column('dedupe_key')
        .doUpdateSet({ next_at: due })
        .where('outgoing_message.state', '=', 'held')
        .where('outgoing_message.lease_until', 'is', null),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
