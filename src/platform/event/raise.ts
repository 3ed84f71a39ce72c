import { sql, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Tables } from '../database/schema.ts';
import type { EventDefinition, Subscriber } from './define.ts';
import './tables.ts';

export interface Raising {
  db: Transaction<Tables>;
  actor: Actor;
  now: Date;
  subscribers: readonly Subscriber[];
}

/**
 * Writes the event and what each of its subscribers owes into the outbox of this transaction: if it does not commit,
 * nothing happened. Throws when the payload does not fit the event's schema.
 *
 * Two acts on one subject wait for each other on its row, so `seq` follows the order of their commits when the row is
 * locked before the event is raised.
 */
export async function raise<P extends z.ZodType>(
  { db, actor, now, subscribers }: Raising,
  event: EventDefinition<P>,
  payload: z.input<P>,
): Promise<void> {
  // Stored as it was given: the handler's side parses it again, and a schema may transform only once.
  event.payload.parse(payload);
  const names = subscribers.filter((s) => s.event.name === event.name).map((s) => s.name);
  const subject = event.about?.(payload) ?? '';
  const lanes = names.map((name) => `${name}|${event.name}|${subject}`);
  await sql`
    with place as (select nextval('outbox_order') as seq, ${uuidv7()}::uuid as id),
    event as (
      insert into outbox_event (id, seq, name, payload, actor, at)
      select id, seq, ${event.name}, ${JSON.stringify(payload)}::jsonb, ${JSON.stringify(actor)}::jsonb, ${now} from place
    )
    insert into outbox_delivery (event_id, subscriber, seq, lane)
    select id, subscriber, seq, lane from place, unnest(${names}::text[], ${lanes}::text[]) as owed (subscriber, lane)
  `.execute(db);
}
