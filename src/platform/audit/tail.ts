import { sql } from 'kysely';
import type { Anchor } from './anchor.ts';
import { sealHolds, utcText, type SealKey } from './chain.ts';
import { isBackdated, type Fault } from './fault.ts';
import type { Db, Seal } from './stream.ts';

/** Whether the city's chain still has a head that was kept outside the database. */
export async function hasHead(db: Db, anchor: Anchor): Promise<boolean> {
  const seal = await db
    .selectFrom('audit_seal')
    .select(['head', 'last_position'])
    .where('city', '=', anchor.city)
    .where('seq', '=', anchor.seq)
    .executeTakeFirst();
  return seal !== undefined && seal.head.equals(anchor.head) && seal.last_position === anchor.position;
}

/** Compares a head that was kept outside the database with the city's seals. */
export async function checkAnchor(db: Db, anchor: Anchor, keys: readonly SealKey[]): Promise<Fault | null> {
  const { city, position } = anchor;
  const ours = sealHolds(anchor, anchor.signature, keys);
  if (!ours) return { city, kind: 'anchor-forged', position, eventId: null };
  return (await hasHead(db, anchor)) ? null : { city, kind: 'cut-off', position, eventId: null };
}

export interface Tail {
  /** Events that wait for the next seal. */
  unsealed: number;
  fault: Fault | null;
}

interface Loose {
  id: string;
  at: string;
  queued: boolean;
}

/** The events of a city that no link holds: all must wait on the queue, and none may be older than the last seal allows. */
export async function checkTail(db: Db, city: number, seal: Seal | null): Promise<Tail> {
  const { rows } = await sql<Loose>`
    select e.id, ${utcText(sql.ref('e.at'))} as at, p.id is not null as queued
    from audit_event e
      left join audit_link l on l.city = e.city and l.event_id = e.id
      left join audit_pending p on p.city = e.city and p.id = e.id
    where e.city = ${city} and l.event_id is null order by e.at, e.id`.execute(db);
  const lost = rows.find((e) => !e.queued);
  if (lost)
    return { unsealed: rows.length, fault: { city, kind: 'unqueued', position: null, eventId: lost.id } };
  const old = seal && rows.find((e) => isBackdated(e.at, seal.sealedAt));
  if (old)
    return { unsealed: rows.length, fault: { city, kind: 'backdated', position: null, eventId: old.id } };
  return { unsealed: rows.length, fault: null };
}
