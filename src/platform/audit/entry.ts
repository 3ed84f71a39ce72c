import { actsForAnother, type Actor } from '../access/actor.ts';
import type { AuditNote, Context } from '../action/index.ts';
import { withoutNumbers, withoutNumbersIn } from './scrub.ts';
import './tables.ts';

/**
 * `refused`: tried without permission. `security`: sign-in, roles, keys. Reveals and exports are `sensitive-read` with a
 * purpose. `none` is never written: such an operation leaves an event only when it is refused.
 */
export type AuditClass = 'write' | 'sensitive-read' | 'read' | 'none' | 'refused' | 'security';

export interface AuditEntry {
  actor: Actor;
  /** Name of the action, query or subscriber. */
  action: string;
  class: AuditClass;
  /** What it touched, one event each; none gives one event without a subject. */
  notes: readonly AuditNote[];
}

/** Half of a region key names the reporting unit: PPUU and then 8 digits. */
const UNIT = 100_000_000;
const ROWS_A_STATEMENT = 1000;

/** The reporting unit an actor belongs to: 3501 … 3510, 3500 for the province, 0 for who has no region. */
function cityOf({ scope }: Actor): number {
  return scope ? Math.floor(scope.lo / UNIT) : 0;
}

/** What every trace of a guardian or helper carries: in which capacity, and by which consent. */
function onBehalf(actor: Actor): AuditNote['details'] {
  return actsForAnother(actor)
    ? { capacity: actor.capacity ?? null, delegation: actor.delegationId ?? null }
    : undefined;
}

/**
 * Writes audit events in the transaction of the act: they commit together or not at all, so an act whose trace cannot be
 * written fails. Ids and codes only; long numbers in texts are blotted out as a second safety. The moment is the database's.
 */
export async function writeAudit(ctx: Pick<Context, 'db' | 'newId'>, entry: AuditEntry): Promise<void> {
  const { actor, action } = entry;
  const notes = entry.notes.length > 0 ? entry.notes : [{}];
  const callId = ctx.newId();
  const behalf = onBehalf(actor);
  const rows = notes.map((note) => ({
    city: note.city ?? cityOf(actor),
    id: ctx.newId(),
    call_id: callId,
    actor: actor.id,
    role: actor.role,
    via: actor.via,
    action,
    class: entry.class,
    subject_table: note.table ?? null,
    subject_id: note.id ?? null,
    purpose: note.purpose ? withoutNumbers(note.purpose) : null,
    details: note.details || behalf ? JSON.stringify(withoutNumbersIn({ ...note.details, ...behalf })) : null,
  }));
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await ctx.db
      .insertInto('audit_event')
      .values(rows.slice(from, from + ROWS_A_STATEMENT))
      .execute();
  }
}
