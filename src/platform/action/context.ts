import type { Transaction } from 'kysely';
import type { PlainDate } from '../../kernel/dates.ts';
import type { Regions } from '../../kernel/regions.ts';
import type { Actor } from '../access/actor.ts';
import type { FieldCipher } from '../crypto/index.ts';
import type { Tables } from '../database/schema.ts';
import type { EventDefinition } from '../event/index.ts';
import type { FileStore } from '../files/index.ts';
import type { Action } from './define.ts';
import type { z } from 'zod';

/**
 * What the province gives to the modules: regions here, and each module's own shape by declaration merging.
 * A rule receives its part as an argument; nobody reads a constant that a place may change.
 */
export interface Params {
  regions: Regions;
}

/** What an act touched, for the audit trail. Ids and codes only, never names or numbers of people. */
export interface AuditNote {
  table?: string;
  id?: string;
  city?: number;
  purpose?: string;
  details?: Record<string, string | number | boolean | null>;
}

/** All that an action may use: no global clock, connection or key exists beside it. */
export interface Context {
  readonly db: Transaction<Tables>;
  readonly actor: Actor;
  /** Civil date in Asia/Shanghai. */
  readonly today: PlainDate;
  readonly now: Date;
  readonly cipher: FieldCipher;
  readonly files: FileStore;
  readonly params: Params;
  /** Time-ordered UUID (version 7). */
  newId(): string;
  /** Adds to the audit event of this act. */
  note(note: AuditNote): void;
  /** Puts an event into the outbox of this transaction. */
  raise<P extends z.ZodType>(event: EventDefinition<P>, payload: z.input<P>): Promise<void>;
  /** Queues an action for later, under the same actor; it is only run if this transaction commits. */
  enqueue<I extends z.ZodType, O>(action: Action<I, O>, input: z.input<I>): Promise<void>;
}
