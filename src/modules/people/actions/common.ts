import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { searchColumns } from '../search/columns.ts';
import { fieldIndex, sealField } from '../sealed.ts';

/** Those who keep files: everyone on the staff but the village helper, who visits and reports. */
export const KEEPERS = STAFF.filter((role) => role !== 'village_helper');

const name = z.string().trim().min(1).max(60);
const phone = z
  .string()
  .trim()
  .regex(/^[\d+() -]{5,20}$/, 'phone');
/** The version that was on the screen; another one in force since then refuses the change. */
export const basedOn = z.string().max(40).optional();
export const profileFields = {
  name,
  urbanRural: z.enum(['URBAN', 'RURAL']).optional(),
  village: z.string().trim().max(60).optional(),
  address: z.string().trim().max(200).optional(),
  phone: phone.optional(),
  guardianName: z.string().trim().max(60).optional(),
  guardianPhone: phone.optional(),
  education: z.coerce.number().int().min(0).max(6).optional(),
};
type ProfileInput = z.output<z.ZodObject<typeof profileFields>>;

/** A new version of the profile as a row; contact is sealed for this row alone. */
export function profileRow(
  ctx: Context,
  person: { id: string; city: number; region_key: number },
  id: string,
  input: ProfileInput,
) {
  const seal = (field: 'phone' | 'guardianPhone' | 'address', value: string | undefined) =>
    value ? sealField(ctx.cipher, field, id, value) : null;
  return {
    city: person.city,
    id,
    person_id: person.id,
    region_key: person.region_key,
    name: input.name,
    urban_rural: input.urbanRural ?? null,
    village: input.village ?? null,
    address_enc: seal('address', input.address),
    phone_enc: seal('phone', input.phone),
    ...searchColumns(ctx.cipher, input.name, input.phone),
    phone_bidx: input.phone ? fieldIndex(ctx.cipher, 'phone', input.phone.replace(/\D/g, '')) : null,
    guardian_name: input.guardianName ?? null,
    guardian_phone_enc: seal('guardianPhone', input.guardianPhone),
    education: input.education ?? null,
    source: 'form',
    observed_on: ctx.today,
    recorded_at: ctx.now,
    recorded_by: ctx.actor.id,
    superseded_by: null,
  };
}

/** City, region and id of a person in scope; the target check has already proved that it is visible. */
export function personKey(ctx: Context, personId: string) {
  return ctx.db
    .selectFrom('person')
    .select(['id', 'city', 'region_key', 'birth_date'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
}
