import type { KeyObject } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { systemActor } from '../access/actor.ts';
import { transact, type Floor } from '../action/index.ts';
import type { Tables } from '../database/schema.ts';
import { readAnchors, writeAnchor, type Anchor } from './anchor.ts';
import { eventText, genesis, linkHash, signSeal, utcText } from './chain.ts';
import { hasHead } from './tail.ts';

/** Events that one transaction chains; more are sealed in further ones. */
const BATCH = 5000;
/** First half of the advisory lock's name; the city is the second. */
const LOCK = 0x5ea1;

type Db = Transaction<Tables>;

interface Taken {
  id: string;
  text: string;
}

/** Takes the oldest committed events off the queue. Whoever writes an event still holds it uncommitted: it is not seen. */
async function take(db: Db, city: number): Promise<Taken[]> {
  const { rows } = await sql<Taken>`
    with waiting as (
      select e.id from audit_pending p join audit_event e using (city, id)
      where p.city = ${city} order by e.at, e.id limit ${BATCH}
    ), taken as (
      delete from audit_pending p using waiting w where p.city = ${city} and p.id = w.id returning p.id
    )
    select e.id, ${eventText} as text from taken t join audit_event e on e.city = ${city} and e.id = t.id
    order by e.at, e.id`.execute(db);
  return rows;
}

interface Head {
  seq: number;
  position: number;
  hash: Buffer;
}

async function lastHead(db: Db, city: number): Promise<Head> {
  const row = await db
    .selectFrom('audit_seal')
    .select(['seq', 'last_position', 'head'])
    .where('city', '=', city)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { seq: row.seq, position: row.last_position, hash: row.head }
    : { seq: 0, position: 0, hash: genesis(city) };
}

/** Chains and signs one batch of a city; null when nothing waited. */
async function sealCity(db: Db, city: number, key: KeyObject): Promise<Anchor | null> {
  // One sealer a city: two that read the same head would fork the chain.
  await sql`select pg_advisory_xact_lock(${LOCK}, ${city})`.execute(db);
  const events = await take(db, city);
  if (events.length === 0) return null;
  const last = await lastHead(db, city);
  let head = last.hash;
  const hashes = events.map((event) => (head = linkHash(head, event.text)));
  await sql`
    insert into audit_link (city, position, event_id, hash)
    select ${city}, ${last.position} + n, id, hash
    from unnest(${events.map((e) => e.id)}::uuid[], ${hashes}::bytea[]) with ordinality as chained (id, hash, n)`.execute(
    db,
  );
  const clock = await sql<{ at: string }>`select ${utcText(sql.raw('clock_timestamp()'))} as at`.execute(db);
  const sealedAt = clock.rows[0]?.at ?? '';
  const face = { city, seq: last.seq + 1, position: last.position + events.length, head, sealedAt };
  const signature = signSeal(face, key);
  await sql`
    insert into audit_seal (city, seq, last_position, head, sealed_at, signature)
    values (${city}, ${face.seq}, ${face.position}, ${head}, ${sealedAt}::timestamptz, ${signature})`.execute(
    db,
  );
  return { ...face, signature };
}

export interface Sealing {
  floor: Floor;
  key: KeyObject;
  /** File outside the database that keeps the newest heads; see {@link writeAnchor}. */
  anchorFile: string;
}

/** Seals all that waits in one city, batch by batch; gives the number of seals made. */
async function sealBacklog(
  { floor, key, anchorFile }: Sealing,
  city: number,
  known: Anchor | undefined,
): Promise<number> {
  for (let seals = 0; ; seals++) {
    const anchor = await transact(floor, systemActor(), async ({ ctx }) => {
      if (known && !(await hasHead(ctx.db, known))) return 'cut-off';
      return sealCity(ctx.db, city, key);
    });
    if (anchor === 'cut-off') {
      floor.log({ level: 'error', operation: 'audit-seal', city, code: 'cut-off' });
      return seals;
    }
    if (anchor === null) return seals;
    await writeAnchor(anchorFile, anchor);
  }
}

/**
 * Seals every event that is committed and not yet in a chain, city by city; gives the number of seals made. Safe to run in
 * several processes. A crash loses nothing: what was not sealed is sealed the next time. A city whose chain has lost the head
 * that is kept outside is not sealed on, for a new head would wipe out the proof of the loss: `verifyAudit` names it.
 */
export async function sealAudit(sealing: Sealing): Promise<number> {
  const { floor, anchorFile } = sealing;
  const waiting = await transact(floor, systemActor(), ({ ctx }) =>
    ctx.db.selectFrom('audit_pending').select('city').distinct().orderBy('city').execute(),
  );
  const anchors = await readAnchors(anchorFile);
  let seals = 0;
  for (const { city } of waiting) {
    const known = anchors.find((anchor) => anchor.city === city);
    seals += await sealBacklog(sealing, city, known);
  }
  return seals;
}
