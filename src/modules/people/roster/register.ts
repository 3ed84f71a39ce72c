import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import { openField, type SealedField } from '../sealed.ts';
import type { CertificateStatus } from '../tables.ts';
import type { Known } from './compare.ts';

type Reader = Pick<Context, 'db' | 'cipher'>;

interface KnownRow {
  id: string;
  city: number;
  region_code: string;
  resident_id_bidx: Buffer;
  profile_id: string | null;
  name: string;
  urban_rural: 'URBAN' | 'RURAL' | null;
  village: string | null;
  address_enc: Buffer | null;
  phone_enc: Buffer | null;
  guardian_name: string | null;
  guardian_phone_enc: Buffer | null;
  education: number | null;
  certificate_id: string | null;
  number_enc: Buffer;
  category: number;
  grade: number;
  issued_on: string | null;
  expires_on: string | null;
  status: CertificateStatus;
}

const keyOf = (bidx: Buffer) => bidx.toString('base64');

function opened(cipher: FieldCipher, row: KnownRow): Known {
  const open = (field: SealedField, id: string, bytes: Buffer | null) =>
    bytes && openField(cipher, field, id, bytes);
  const { profile_id: profileId, certificate_id: certificateId } = row;
  return {
    personId: row.id,
    city: row.city,
    regionCode: row.region_code,
    profile:
      profileId === null
        ? null
        : {
            id: profileId,
            name: row.name,
            urbanRural: row.urban_rural,
            village: row.village,
            address: open('address', profileId, row.address_enc),
            phone: open('phone', profileId, row.phone_enc),
            guardianName: row.guardian_name,
            guardianPhone: open('guardianPhone', profileId, row.guardian_phone_enc),
            education: row.education,
          },
    card:
      certificateId === null
        ? null
        : {
            id: certificateId,
            certificateNo: openField(cipher, 'certificateNo', certificateId, row.number_enc),
            category: row.category,
            grade: row.grade,
            issuedOn: row.issued_on,
            expiresOn: row.expires_on,
            status: row.status,
          },
  };
}

/** The files of the people with these identity numbers, as far as the reader may see them; by blind index in base64. */
export async function knownPeople(ctx: Reader, indexes: Buffer[]): Promise<Map<string, Known>> {
  const { rows } = await sql<KnownRow>`
    select p.id, p.city, p.region_code, p.resident_id_bidx, f.id as profile_id, f.name, f.urban_rural, f.village, f.address_enc,
      f.phone_enc, f.guardian_name, f.guardian_phone_enc, f.education, c.id as certificate_id, c.number_enc, c.category, c.grade,
      c.issued_on, c.expires_on, c.status
    from person p
    left join person_profile f on f.person_id = p.id and f.superseded_by is null
    left join certificate c on c.person_id = p.id and c.superseded_by is null
    where p.resident_id_bidx = any (${indexes}::bytea[])`.execute(ctx.db);
  return new Map(rows.map((row) => [keyOf(row.resident_id_bidx), opened(ctx.cipher, row)]));
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
