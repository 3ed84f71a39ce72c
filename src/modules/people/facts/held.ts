import { sql } from 'kysely';
import type { Context } from '../../../platform/action/index.ts';
import { openField, type SealedField } from '../sealed.ts';
import type { Held, Origin } from './merge.ts';
import type { ProfileValues } from './parts.ts';

type Row = {
  id: string;
  name: string;
  urban_rural: 'URBAN' | 'RURAL' | null;
  register_region: string | null;
  village: string | null;
  address_enc: Buffer | null;
  phone_enc: Buffer | null;
  guardian_name: string | null;
  guardian_phone_enc: Buffer | null;
  education: number | null;
  study_level: number | null;
  school: string | null;
  major: string | null;
  graduates_on: string | null;
};

/** A row of person_profile with what was sealed opened. For use inside an act only: it goes into no answer. */
export function openProfile(cipher: Context['cipher'], row: Row): ProfileValues {
  const open = (field: SealedField, bytes: Buffer | null) => bytes && openField(cipher, field, row.id, bytes);
  return {
    name: row.name,
    urbanRural: row.urban_rural,
    registerRegion: row.register_region,
    village: row.village,
    address: open('address', row.address_enc),
    phone: open('phone', row.phone_enc),
    guardianName: row.guardian_name,
    guardianPhone: open('guardianPhone', row.guardian_phone_enc),
    education: row.education,
    studyLevel: row.study_level,
    school: row.school,
    major: row.major,
    graduatesOn: row.graduates_on,
  };
}

/** A version with the sayings on which its parts stand. */
export function heldOf(
  cipher: Context['cipher'],
  row: Row & { source: string; observed_on: string; origin: Origin },
): Held {
  const { id, source, observed_on: on, origin } = row;
  return { id, source, on, origin, values: openProfile(cipher, row) };
}

/** The profile in force, opened; locked, so that of two who change it at one moment the later sees the earlier's. */
export async function heldProfile(ctx: Context, personId: string): Promise<Held | null> {
  const row = await ctx.db
    .selectFrom('person_profile')
    .selectAll()
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .modifyEnd(sql`for update`)
    .executeTakeFirst();
  if (!row) return null;
  return heldOf(ctx.cipher, row);
}
