import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Tables } from '../database/schema.ts';
import { eventText, utcText, type SealFace } from './chain.ts';

export type Db = Transaction<Tables>;

/** Rows held at one time. */
const PAGE = 2000;

export interface Link {
  position: number;
  eventId: string;
  hash: Buffer;
  /** The event as it is hashed; null where it is gone. */
  text: string | null;
  /** Its moment, UTC. */
  at: string | null;
}

export interface Seal extends SealFace {
  signature: Buffer;
}

/** All rows of a query in its order, a page at a time: the server runs it once and keeps the place. */
async function* cursor<T>(db: Db, name: string, query: RawBuilder<T>): AsyncGenerator<T, undefined> {
  await sql`declare ${sql.id(name)} no scroll cursor for ${query}`.execute(db);
  for (;;) {
    const { rows } = await sql<T>`fetch ${sql.lit(PAGE)} from ${sql.id(name)}`.execute(db);
    if (rows.length === 0) break;
    yield* rows;
  }
  await sql`close ${sql.id(name)}`.execute(db);
}

/** The links of a city in their order, each with its event. */
export function linksOf(db: Db, city: number): AsyncGenerator<Link, undefined> {
  return cursor(
    db,
    `audit_links_${city}`,
    sql<Link>`
      select l.position, l.event_id as "eventId", l.hash,
        case when e.id is not null then ${eventText} end as text, ${utcText(sql.ref('e.at'))} as at
      from audit_link l left join audit_event e on e.city = l.city and e.id = l.event_id
      where l.city = ${city} order by l.position`,
  );
}

/** The seals of a city in their order. */
export function sealsOf(db: Db, city: number): AsyncGenerator<Seal, undefined> {
  return cursor(
    db,
    `audit_seals_${city}`,
    sql<Seal>`
      select city, seq, last_position as position, head, ${utcText(sql.ref('sealed_at'))} as "sealedAt", signature
      from audit_seal where city = ${city} order by seq`,
  );
}
