import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/schema.ts';
import { eventText, utcText, type EventText, type SealFace } from './chain.ts';

export type Db = Transaction<Tables>;

/** Rows held at one time. */
const PAGE = 5000;

export interface Link {
  position: number;
  eventId: string;
  hash: Buffer;
  /** Null where the event is gone. */
  text: EventText | null;
}

export interface Seal extends SealFace {
  signature: Buffer;
}

/** The links of a city in their order, each with its event. */
export async function* linksOf(db: Db, city: number): AsyncGenerator<Link, undefined> {
  for (let after = 0; ;) {
    const { rows } = await sql<Link>`
      select l.position, l.event_id as "eventId", l.hash, case when e.id is not null then ${eventText} end as text
      from (
        select position, event_id, hash from audit_link
        where city = ${city} and position > ${after} order by position limit ${PAGE}
      ) l left join audit_event e on e.city = ${city} and e.id = l.event_id
      order by l.position`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
  }
}

/** The seals of a city in their order. */
export async function* sealsOf(db: Db, city: number): AsyncGenerator<Seal, undefined> {
  for (let after = 0; ;) {
    const { rows } = await sql<Seal>`
      select city, seq, last_position as position, head, ${utcText(sql.ref('sealed_at'))} as "sealedAt", signature
      from audit_seal where city = ${city} and seq > ${after} order by seq limit ${PAGE}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
