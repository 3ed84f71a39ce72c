import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { heldOf, openProfile } from '../facts/held.ts';
import { PARTS } from '../facts/parts.ts';
import { openField } from '../sealed.ts';
import type { Known } from './compare.ts';

type Reader = Pick<Context, 'db' | 'cipher'>;

const keyOf = (bidx: Buffer) => bidx.toString('base64');

/** Profiles in force of these people, opened; by person. */
async function profilesOf(ctx: Reader, people: readonly string[]): Promise<Map<string, Known['profile']>> {
  const rows = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where(sql<boolean>`person_id = any (${people}::uuid[])`)
    .where('superseded_by', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.person_id, heldOf(ctx.cipher, row)]));
}

/** What rosters said of these people that does not count, by person and part, the newest. */
async function besideOf(ctx: Reader, people: readonly string[]): Promise<Map<string, Known['beside']>> {
  const rows = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where(sql<boolean>`person_id = any (${people}::uuid[])`)
    .where('superseded_by', 'is not', null)
    .where('source', '=', 'roster')
    .where('states', 'is not', null)
    .where('revoked_at', 'is', null)
    .orderBy('recorded_at')
    .execute();
  const found = new Map<string, Known['beside']>();
  for (const row of rows) {
    const values = openProfile(ctx.cipher, row);
    const stated = PARTS.filter((part) => row.states?.includes(part)).map((part) => [part, values]);
    found.set(row.person_id, { ...found.get(row.person_id), ...Object.fromEntries(stated) });
  }
  return found;
}

/** Certificates in force of these people, opened; by person. */
async function cardsOf(ctx: Reader, people: readonly string[]): Promise<Map<string, Known['card']>> {
  const rows = await ctx.db
    .selectFrom('certificate')
    .selectAll()
    .where(sql<boolean>`person_id = any (${people}::uuid[])`)
    .where('superseded_by', 'is', null)
    .execute();
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        id: row.id,
        certificateNo: openField(ctx.cipher, 'certificateNo', row.id, row.number_enc),
        category: row.category,
        grade: row.grade,
        issuedOn: row.issued_on,
        expiresOn: row.expires_on,
        status: row.status,
      },
    ]),
  );
}

/**
 * The files of the people with these identity numbers, as far as the reader may see them; by blind index in base64. Few
 * look-ups by key instead of one join: behind row-level policies and before the first statistics the planner guesses few
 * rows, and a join then walks the whole region for each of a thousand people.
 */
export async function knownPeople(ctx: Reader, indexes: Buffer[]): Promise<Map<string, Known>> {
  const people = await ctx.db
    .selectFrom('person')
    .select(['id', 'city', 'region_code', 'resident_id_bidx'])
    .where(sql<boolean>`resident_id_bidx = any (${indexes}::bytea[])`)
    .execute();
  const ids = people.map((person) => person.id);
  const profiles = await profilesOf(ctx, ids);
  const beside = await besideOf(ctx, ids);
  const cards = await cardsOf(ctx, ids);
  return new Map(
    people.map(({ id, city, region_code: regionCode, resident_id_bidx: bidx }) => [
      keyOf(bidx),
      {
        personId: id,
        city,
        regionCode,
        profile: profiles.get(id) ?? null,
        beside: beside.get(id) ?? {},
        card: cards.get(id) ?? null,
      },
    ]),
  );
}

/** Where people are registered whom the reader may not see: region code by blind index in base64. */
export async function registeredOutside(ctx: Reader, indexes: Buffer[]): Promise<Map<string, string>> {
  if (indexes.length === 0) return new Map();
  const { rows } = await sql<{ bidx: Buffer; region_code: string }>`
    select bidx, region_code from roster_elsewhere(${indexes}::bytea[], zhuye_lo(), zhuye_hi())`.execute(
    ctx.db,
  );
  return new Map(rows.map((row) => [keyOf(row.bidx), row.region_code]));
}

/** Who holds the certificates with these numbers today: person id by blind index in base64. */
export async function certificateHolders(ctx: Reader, indexes: Buffer[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ number_bidx: Buffer; person_id: string }>`
    select number_bidx, person_id from certificate
    where number_bidx = any (${indexes}::bytea[]) and superseded_by is null`.execute(ctx.db);
  return new Map(rows.map((row) => [keyOf(row.number_bidx), row.person_id]));
}
