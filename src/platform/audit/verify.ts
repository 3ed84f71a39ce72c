import { sql } from 'kysely';
import { systemActor } from '../access/actor.ts';
import { setScope } from '../action/transact.ts';
import type { Database } from '../database/connect.ts';
import type { Anchor } from './anchor.ts';
import type { SealKey } from './chain.ts';
import type { Fault } from './fault.ts';
import type { Db } from './stream.ts';
import { checkAnchor, checkTail } from './tail.ts';
import { walkChain } from './walk.ts';

export interface CityReport {
  /** Reporting unit; 3500 the province, 0 the house itself. */
  city: number;
  /** Events proved by the chain, up to the first fault. */
  sealed: number;
  /** Committed events that wait for the next seal. */
  unsealed: number;
  /** Moment of the last good seal, UTC; null before the first. */
  sealedAt: string | null;
  /** Whether a head is kept outside the database; without it a cut at the end cannot be seen. */
  anchored: boolean;
  /** The first bad place. */
  fault: Fault | null;
}

export interface AuditReport {
  intact: boolean;
  cities: CityReport[];
}

export interface Proof {
  /** Public keys of the seals; more than one after a change of the master key. */
  keys: readonly SealKey[];
  /** Heads kept outside the database (`readAnchors`). */
  anchors: readonly Anchor[];
}

async function citiesOf(db: Db, anchors: readonly Anchor[]): Promise<number[]> {
  const { rows } = await sql<{ city: number }>`
    select city from audit_event union select city from audit_link union select city from audit_seal`.execute(
    db,
  );
  return [...new Set([...rows, ...anchors].map((row) => row.city))].toSorted((a, b) => a - b);
}

async function checkCity(db: Db, city: number, { keys, anchors }: Proof): Promise<CityReport> {
  const walked = await walkChain(db, city, keys);
  const tail = await checkTail(db, city, walked.seal);
  const anchor = anchors.find((a) => a.city === city);
  const cut = anchor ? await checkAnchor(db, anchor, keys) : null;
  return {
    city,
    sealed: walked.position,
    unsealed: tail.unsealed,
    sealedAt: walked.seal?.sealedAt ?? null,
    anchored: anchor !== undefined,
    fault: walked.fault ?? cut ?? tail.fault,
  };
}

/**
 * Proves the audit trail over one snapshot of the database: finds any event that was changed, removed, reordered or put in
 * behind the sealer's back, and names the first bad place of each city. Memory stays small however long the trail is.
 * An event that was written with the application's own rights and sealed in its minute is, by definition, part of the trail.
 */
export function verifyAudit(db: Database, proof: Proof): Promise<AuditReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      await setScope(trx, systemActor('cli'));
      const cities: CityReport[] = [];
      for (const city of await citiesOf(trx, proof.anchors)) cities.push(await checkCity(trx, city, proof));
      return { intact: cities.every((c) => c.fault === null), cities };
    });
}
