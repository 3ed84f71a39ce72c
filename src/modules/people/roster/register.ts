import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { openField, type SealedField } from '../sealed.ts';
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
  const open = (field: SealedField, id: string, bytes: Buffer | null) =>
    bytes && openField(ctx.cipher, field, id, bytes);
  return new Map(
    rows.map((row) => [
      row.person_id,
      {
        id: row.id,
        name: row.name,
        urbanRural: row.urban_rural,
        village: row.village,
        address: open('address', row.id, row.address_enc),
        phone: open('phone', row.id, row.phone_enc),
        guardianName: row.guardian_name,
        guardianPhone: open('guardianPhone', row.id, row.guardian_phone_enc),
        education: row.education,
      },
    ]),
  );
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
 * The files of the people with these identity numbers, as far as the reader may see them; by blind index in base64. Three
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
  const cards = await cardsOf(ctx, ids);
  return new Map(
    people.map(({ id, city, region_code: regionCode, resident_id_bidx: bidx }) => [
      keyOf(bidx),
      { personId: id, city, regionCode, profile: profiles.get(id) ?? null, card: cards.get(id) ?? null },
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
