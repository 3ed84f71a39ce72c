import { systemActor } from '../../access/actor.ts';
import { transact, type Floor } from '../../action/index.ts';
import {
  channelsOf,
  Undelivered,
  type Channels,
  type Outgoing,
  type Receipt,
  type SendFailure,
} from '../channels/index.ts';
import { claimNext, type Claimed } from './claim.ts';
import { PATIENT, type RetryPlan } from './retry.ts';
import { settle, type Settlement } from './settle.ts';

export interface SendOptions {
  channels?: Channels;
  retry?: RetryPlan;
  /** Whether to take another one. */
  go?: () => boolean;
}

type Attempt = { ok: true; receipt: Receipt } | { ok: false; code: SendFailure; forGood: boolean };

async function attempt(channels: Channels, outgoing: Outgoing): Promise<Attempt> {
  const channel = channels[outgoing.channel];
  if (!channel) return { ok: false, code: 'no-connection', forGood: false };
  try {
    return { ok: true, receipt: await channel.send(outgoing) };
  } catch (error) {
    if (!(error instanceof Undelivered)) throw error;
    return { ok: false, code: error.code, forGood: error.forGood };
  }
}

function settlementOf(result: Attempt, attempts: number, now: Date, retry: RetryPlan): Settlement {
  if (result.ok) return { state: 'sent', reason: null, providerId: result.receipt.providerId };
  if (result.forGood || attempts >= retry.maxAttempts) return { state: 'failed', reason: result.code };
  const nextAt = new Date(now.getTime() + retry.waitAfter(attempts) * 1000);
  return { state: 'queued', reason: result.code, nextAt };
}

async function sendOne(floor: Floor, channels: Channels, claimed: Claimed, retry: RetryPlan): Promise<void> {
  const { outgoing, attempts } = claimed;
  const result = await attempt(channels, outgoing);
  await transact(floor, systemActor('job'), ({ ctx }) =>
    settle(ctx, { id: outgoing.id, attempts }, settlementOf(result, attempts, ctx.now, retry)),
  );
  if (!result.ok)
    floor.log({
      level: 'warning',
      operation: 'notices.send',
      message: outgoing.id,
      attempts,
      code: result.code,
    });
}

/**
 * Sends whatever is due, one after another, and gives how many messages it took in hand. Several may run at once, in
 * several processes. What a crash leaves in hand is taken up again when its lease has run out, under the same id: a provider
 * that knows ids sends it once, a mail server gets it with the same Message-ID.
 */
export async function sendDue(floor: Floor, options: SendOptions = {}): Promise<number> {
  const { channels = channelsOf(floor), retry = PATIENT, go = () => true } = options;
  for (let taken = 0; ; taken++) {
    const next = go() ? await claimNext(floor, retry.maxAttempts) : null;
    if (next === null) return taken;
    if (next !== 'settled') await sendOne(floor, channels, next, retry);
  }
}
