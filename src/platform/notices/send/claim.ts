import { sql, type Selectable } from 'kysely';
import { systemActor } from '../../access/actor.ts';
import { transact, type Context, type Floor } from '../../action/index.ts';
import { SealBroken } from '../../crypto/index.ts';
import type { Outgoing } from '../channels/index.ts';
import { composeDirect, composeNotices, type Told } from '../compose.ts';
import { barOf, readerOf, type Reader } from '../reader.ts';
import { openAddress, openBody } from '../sealed.ts';
import type { OutgoingMessageTable } from '../tables.ts';
import { quietUntil } from '../time.ts';
import { settle } from './settle.ts';

type Message = Selectable<OutgoingMessageTable>;

/** A message in hand: to be sent now, outside any transaction. */
export interface Claimed {
  outgoing: Outgoing;
  attempts: number;
}

/** How long a worker may take over one message before another one takes it up. Longer than any channel waits. */
const LEASE_SECONDS = 300;

async function lockNext(ctx: Context): Promise<Message | undefined> {
  const { rows } = await sql<Message>`
    update outgoing_message set attempts = attempts + 1,
      lease_until = ${ctx.now}::timestamptz + make_interval(secs => ${LEASE_SECONDS})
    where id = (
      select id from outgoing_message
      where state in ('queued', 'held') and next_at <= ${ctx.now} and (lease_until is null or lease_until <= ${ctx.now})
      order by next_at, id limit 1 for update skip locked
    )
    returning *`.execute(ctx.db);
  return rows[0];
}

async function toldBy(ctx: Context, messageId: string): Promise<Told[]> {
  return ctx.db
    .selectFrom('notice_message')
    .innerJoin('notice', 'notice.id', 'notice_message.notice_id')
    .select(['notice.id', 'notice.kind', 'params', 'href', 'notice.made_at'])
    .where('message_id', '=', messageId)
    .orderBy('notice.id')
    .execute();
}

/** The notices that may still go out: what was turned off or withdrawn meanwhile stays in the house. */
async function stillAllowed(ctx: Context, message: Message, reader: Reader, told: readonly Told[]) {
  const allowed: Told[] = [];
  let bar: string = 'gone';
  for (const one of told) {
    const kind = ctx.params.notices.book.kind(one.kind);
    const found = kind ? await barOf(ctx, reader, kind, message.channel) : 'gone';
    if (found) bar = found;
    else allowed.push(one);
  }
  return { allowed, bar };
}

/** Makes what is sent, or settles the message without sending it and gives null. */
async function prepare(ctx: Context, message: Message): Promise<Outgoing | null> {
  const { id, channel, account_id: accountId } = message;
  if (accountId === null) {
    if (!message.address || !message.body)
      return settle(ctx, message, { state: 'failed', reason: 'damaged' });
    if (!ctx.params.notices.outside.channels[channel])
      return settle(ctx, message, { state: 'suppressed', reason: 'not-set-up' });
    const to = openAddress(ctx.cipher, id, message.address);
    return composeDirect(ctx, { id, channel, to }, openBody(ctx.cipher, id, message.body), message.made_at);
  }
  const reader = await readerOf(ctx, accountId);
  const { allowed, bar } = await stillAllowed(ctx, message, reader, await toldBy(ctx, id));
  const to = reader.addresses[channel];
  if (allowed.length === 0 || !to) return settle(ctx, message, { state: 'suppressed', reason: bar });
  // The hours may have been changed since it was queued, or a retry may have come into them.
  const later = message.urgent ? null : quietUntil(reader.timing.quiet, ctx.now);
  if (later) return settle(ctx, message, { state: 'held', reason: 'waits-for-hour', nextAt: later });
  return composeNotices(ctx, { id, channel, to, accountId }, allowed);
}

/**
 * Takes the next message that is due; `settled` where one was due but is not to be sent now. Null: nothing is due. One that
 * has been taken up more than `maxAttempts` times has stopped its worker each time, and is given up.
 */
export function claimNext(floor: Floor, maxAttempts: number): Promise<Claimed | 'settled' | null> {
  return transact(floor, systemActor('job'), async ({ ctx }) => {
    const message = await lockNext(ctx);
    if (!message) return null;
    if (message.attempts > maxAttempts) {
      await settle(ctx, message, { state: 'failed', reason: 'worker-stopped' });
      return 'settled';
    }
    try {
      const outgoing = await prepare(ctx, message);
      return outgoing ? { outgoing, attempts: message.attempts } : 'settled';
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      await settle(ctx, message, { state: 'failed', reason: 'damaged' });
      return 'settled';
    }
  });
}
