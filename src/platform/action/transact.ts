import { sql, type AccessMode, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { todayInShanghai } from '../../kernel/dates.ts';
import type { Actor } from '../access/actor.ts';
import type { Tables } from '../database/schema.ts';
import { raise } from '../event/index.ts';
import type { AuditNote, Context } from './context.ts';
import type { Floor } from './floor.ts';

/** Sets who acts and over which regions for this transaction alone; every row-level policy reads it. */
export async function setScope(db: Transaction<Tables>, actor: Actor): Promise<void> {
  const { scope } = actor;
  await sql`select set_config('zhuye.role', ${actor.role}, true), set_config('zhuye.actor', ${actor.id ?? ''}, true),
    set_config('zhuye.person', ${actor.personId ?? ''}, true), set_config('zhuye.lo', ${String(scope?.lo ?? '')}, true),
    set_config('zhuye.hi', ${String(scope?.hi ?? '')}, true), set_config('zhuye.employer', ${actor.employerId ?? ''}, true)`.execute(
    db,
  );
}

export interface Act {
  ctx: Context;
  notes: AuditNote[];
}

/**
 * Runs `fn` in one transaction under the actor's row-level scope. Whatever it throws rolls everything back.
 * This is the only place where a connection meets an actor. `read only` makes the database refuse any write.
 */
export function transact<T>(
  floor: Floor,
  actor: Actor,
  fn: (act: Act) => Promise<T>,
  access: AccessMode = 'read write',
): Promise<T> {
  return floor.db
    .transaction()
    .setAccessMode(access)
    .execute(async (db) => {
      await setScope(db, actor);
      const now = floor.clock();
      const notes: AuditNote[] = [];
      const ctx: Context = {
        db,
        actor,
        now,
        today: todayInShanghai(now),
        cipher: floor.cipher,
        files: floor.files,
        params: floor.params,
        newId: () => uuidv7(),
        note: (note) => void notes.push(note),
        raise: (event, payload) => raise({ db, actor, now, subscribers: floor.subscribers }, event, payload),
        enqueue: (action, input) => floor.jobs.add(db, action.name, input, actor),
      };
      return fn({ ctx, notes });
    });
}
