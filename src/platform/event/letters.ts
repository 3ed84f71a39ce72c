import { sql, type Transaction } from 'kysely';
import { systemActor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import type { Tables } from '../database/schema.ts';

/** A delivery that was given up. */
export interface DeadLetter {
  eventId: string;
  event: string;
  subscriber: string;
  attempts: number;
  lastError: string | null;
  at: Date;
}

/** What was given up, oldest first; the administrator and the house see it. */
export async function deadLetters(db: Transaction<Tables>, limit = 100): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select d.event_id as "eventId", e.name as event, d.subscriber, d.attempts, d.last_error as "lastError", e.at
    from outbox_delivery d join outbox_event e on e.id = d.event_id
    where d.state = 'dead' order by d.seq limit ${limit}`.execute(db);
  return rows;
}

/** Puts everything that was given up back into its lane, after its cause was mended; gives the number. */
export function retryDead(floor: Floor): Promise<number> {
  return transact(floor, systemActor(), async ({ ctx }) => {
    const { numAffectedRows } = await sql`
      update outbox_delivery set state = 'pending', attempts = 0, next_at = clock_timestamp() where state = 'dead'`.execute(
      ctx.db,
    );
    return Number(numAffectedRows ?? 0);
  });
}

/** Removes events of which nothing is owed any more and that are older than `days`; gives the number. */
export function pruneEvents(floor: Floor, days: number): Promise<number> {
  return transact(floor, systemActor(), async ({ ctx }) => {
    const { numAffectedRows } = await sql`
      delete from outbox_event e where e.at < now() - make_interval(days => ${days})
        and not exists (select 1 from outbox_delivery d where d.event_id = e.id and d.state <> 'done')`.execute(
      ctx.db,
    );
    return Number(numAffectedRows ?? 0);
  });
}
