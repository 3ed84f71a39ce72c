import { sql } from 'kysely';
import { systemActor, type Actor } from '../access/actor.ts';
import { problemOf } from '../action/failure.ts';
import type { Floor } from '../action/index.ts';
import { setScope, transact, type Act } from '../action/transact.ts';
import { writeAudit } from '../audit/index.ts';
import type { Subscriber } from './define.ts';

/** What a subscriber still owes. */
export interface Delivery {
  eventId: string;
  subscriber: string;
  payload: unknown;
  actor: Actor;
  attempts: number;
}

/** `taken`: another worker is on it, or was. */
export type DeliveryResult = 'done' | 'failed' | 'taken';

export interface RetryPolicy {
  /** Tries before a delivery is given up and stays as `dead`. */
  maxAttempts: number;
  /** Seconds to wait after the n-th failure, n from 1. */
  waitAfter(attempt: number): number;
}

/** 2, 4, 8 … seconds, an hour at most: ten tries span about 20 minutes. */
export const PATIENT: RetryPolicy = { maxAttempts: 10, waitAfter: (attempt) => Math.min(2 ** attempt, 3600) };

/** The deliveries that may run now: due, and first of their lane. Oldest first. */
export function waiting(floor: Floor, limit: number): Promise<Delivery[]> {
  return transact(floor, systemActor('event'), async ({ ctx }) => {
    const { rows } = await sql<Delivery>`
      select d.event_id as "eventId", d.subscriber, d.attempts, e.payload, e.actor
      from outbox_delivery d join outbox_event e on e.id = d.event_id
      where d.state = 'pending' and d.next_at <= clock_timestamp()
        and not exists (
          select 1 from outbox_delivery before
          where before.lane = d.lane and before.seq < d.seq and before.state = 'pending'
        )
      order by d.seq limit ${limit}`.execute(ctx.db);
    return rows;
  });
}

async function lock(act: Act, delivery: Delivery): Promise<boolean> {
  const { rows } = await sql`
    select 1 from outbox_delivery
    where event_id = ${delivery.eventId} and subscriber = ${delivery.subscriber} and state = 'pending'
    for update skip locked`.execute(act.ctx.db);
  return rows.length > 0;
}

async function handle(act: Act, delivery: Delivery, subscriber: Subscriber): Promise<void> {
  const { ctx, notes } = act;
  // The payload has passed the event's own schema; the list of subscribers has erased its type.
  await subscriber.handle(ctx, subscriber.event.payload.parse(delivery.payload) as never);
  await writeAudit(ctx, { actor: ctx.actor, action: subscriber.name, class: 'write', notes });
}

async function markDone(act: Act, delivery: Delivery): Promise<void> {
  await sql`
    update outbox_delivery set state = 'done', done_at = clock_timestamp()
    where event_id = ${delivery.eventId} and subscriber = ${delivery.subscriber}`.execute(act.ctx.db);
}

async function markFailed(
  floor: Floor,
  delivery: Delivery,
  error: unknown,
  retry: RetryPolicy,
): Promise<void> {
  const code = problemOf(error, delivery.subscriber, floor.log).code;
  const attempts = delivery.attempts + 1;
  const state = attempts >= retry.maxAttempts ? 'dead' : 'pending';
  const { eventId, subscriber } = delivery;
  floor.log({
    level: state === 'dead' ? 'error' : 'warning',
    operation: subscriber,
    event: eventId,
    attempts,
    state,
    code,
  });
  await transact(floor, systemActor('event'), ({ ctx }) =>
    sql`
      update outbox_delivery set attempts = ${attempts}, state = ${state}, last_error = ${code},
        next_at = clock_timestamp() + make_interval(secs => ${retry.waitAfter(attempts)})
      where event_id = ${delivery.eventId} and subscriber = ${delivery.subscriber} and state = 'pending'
        and attempts = ${delivery.attempts}`.execute(ctx.db),
  );
}

/**
 * Handles one delivery: its lock, the subscriber's effect, the audit event and the mark that it is done are one
 * transaction, so a crash at any moment leaves all of it or nothing. The outbox itself is seen as the house, the
 * subscriber acts as the one who raised the event.
 */
export async function deliver(floor: Floor, delivery: Delivery, retry: RetryPolicy): Promise<DeliveryResult> {
  const raiser: Actor = { ...delivery.actor, via: 'event' };
  const house = systemActor('event');
  try {
    return await transact(floor, raiser, async (act) => {
      await setScope(act.ctx.db, house);
      if (!(await lock(act, delivery))) return 'taken';
      const subscriber = floor.subscribers.find((s) => s.name === delivery.subscriber);
      if (!subscriber) throw new Error('no such subscriber in this version');
      await setScope(act.ctx.db, raiser);
      await handle(act, delivery, subscriber);
      await setScope(act.ctx.db, house);
      await markDone(act, delivery);
      return 'done';
    });
  } catch (error) {
    await markFailed(floor, delivery, error, retry);
    return 'failed';
  }
}
