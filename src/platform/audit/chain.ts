import { createHash, sign, verify, type KeyObject } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';

/** The signed part of a seal. */
export interface SealFace {
  city: number;
  seq: number;
  /** Last position of the chain that it covers. */
  position: number;
  head: Buffer;
  /** UTC with microseconds, `2026-01-31T08:00:00.000000Z`. */
  sealedAt: string;
}

/** Names the rules below; a change of any of them needs another name. */
const SCHEME = 'zhuye-audit-1';
const UTC_FORMAT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** A moment as UTC text, equal on every server and in every session. */
export function utcText(moment: RawBuilder<unknown>) {
  return sql<string>`to_char(${moment} at time zone 'UTC', ${sql.raw(UTC_FORMAT)})`;
}

const COLUMNS = [
  'e.city::text',
  'e.id::text',
  `to_char(e.at at time zone 'UTC', ${UTC_FORMAT})`,
  'e.call_id::text',
  'e.actor::text',
  'e.role',
  'e.via',
  'e.action',
  'e.class',
  'e.subject_table',
  'e.subject_id::text',
  'e.purpose',
  'e.details::text',
];

/**
 * The event `e` as the text that is hashed: each column as `bytes:text,` and a missing one as `-,`, so that no two events
 * have one text. Made from texts by the server: no driver, time zone or version changes it (`jsonb` prints its keys in one order).
 */
export const eventText = sql<string>`concat(${sql.raw(
  COLUMNS.map((column) => `coalesce(octet_length(${column}) || ':' || ${column}, '-'), ','`).join(', '),
)})`;

/** What the first link of a city's chain stands on. */
export function genesis(city: number): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([SCHEME, 'genesis', city]))
    .digest();
}

/** SHA-256 over the link before and the event's text. */
export function linkHash(before: Buffer, text: string): Buffer {
  return createHash('sha256').update(before).update(text).digest();
}

function sealBytes({ city, seq, position, head, sealedAt }: SealFace): Buffer {
  return Buffer.from(JSON.stringify([SCHEME, 'seal', city, seq, position, head.toString('hex'), sealedAt]));
}

export function signSeal(face: SealFace, key: KeyObject): Buffer {
  return sign(null, sealBytes(face), key);
}

/** A public key of seals. After a change of the master there are several. */
export interface SealKey {
  key: KeyObject;
  /** Moment at which its master was retired (ISO 8601); null for the present one, or where it is not known. */
  until: string | null;
}

/** Nodes that were not restarted yet may sign with the master before for a while. */
const OVERLAP_MS = 86_400_000;

/**
 * True when one of the keys made the signature while it was in use: a retired key may have come into other hands, and then
 * proves nothing of later seals. It cannot rewrite earlier ones either, for the seals after them stand on them.
 */
export function sealHolds(face: SealFace, signature: Buffer, keys: readonly SealKey[]): boolean {
  return keys.some(
    ({ key, until }) =>
      (until === null || Date.parse(face.sealedAt) <= Date.parse(until) + OVERLAP_MS) &&
      verify(null, sealBytes(face), key, signature),
  );
}
