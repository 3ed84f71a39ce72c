import type { Generated, JSONColumnType } from 'kysely';
import type { Actor } from '../access/actor.ts';

export interface OutboxEventTable {
  id: string;
  /** Order of raising, over all events. */
  seq: number;
  name: string;
  payload: JSONColumnType<object>;
  actor: JSONColumnType<Actor>;
  at: Generated<Date>;
}

export interface OutboxDeliveryTable {
  event_id: string;
  subscriber: string;
  seq: number;
  lane: string;
  /** `dead`: given up after the last try; a person has to look. */
  state: Generated<'pending' | 'done' | 'dead'>;
  attempts: Generated<number>;
  next_at: Generated<Date>;
  /** Code of the last failure, never its message. */
  last_error: string | null;
  done_at: Date | null;
}

declare module '../database/schema.ts' {
  interface Tables {
    outbox_event: OutboxEventTable;
    outbox_delivery: OutboxDeliveryTable;
  }
}
