import { z } from 'zod';
import { PHONE } from '../../../kernel/phone.ts';
import { OFFICE_STAFF } from '../../../platform/access/roles.ts';
import type { Context } from '../../../platform/action/index.ts';
import { NOTHING_KNOWN, type ProfileValues } from '../facts/parts.ts';

/** Those who keep files: everyone on the staff but the village helper, who visits and reports. */
export const KEEPERS = OFFICE_STAFF;

const name = z.string().trim().min(1).max(60);
const phone = z.string().trim().regex(PHONE, 'phone');
/** The version that was on the screen; another one in force since then refuses the change. */
export const basedOn = z.string().max(40).optional();
export const profileFields = {
  name,
  urbanRural: z.enum(['URBAN', 'RURAL']).optional(),
  /** County of the register of households, or `outside` the province. Left out: unchanged. */
  registerRegion: z
    .string()
    .regex(/^(\d{6}|outside)$/, 'region')
    .optional(),
  village: z.string().trim().max(60).optional(),
  address: z.string().trim().max(200).optional(),
  phone: phone.optional(),
  guardianName: z.string().trim().max(60).optional(),
  guardianPhone: phone.optional(),
  education: z.coerce.number().int().min(0).max(6).optional(),
};
export type ProfileInput = z.output<z.ZodObject<typeof profileFields>>;

/** A form's answers as a profile; what was left empty is not known. */
export function profileValues(input: ProfileInput): ProfileValues {
  return {
    ...NOTHING_KNOWN,
    name: input.name,
    urbanRural: input.urbanRural ?? null,
    registerRegion: input.registerRegion ?? null,
    village: input.village || null,
    address: input.address || null,
    phone: input.phone ?? null,
    guardianName: input.guardianName || null,
    guardianPhone: input.guardianPhone ?? null,
    education: input.education ?? null,
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
