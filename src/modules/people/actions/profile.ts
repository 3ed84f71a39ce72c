import { z } from 'zod';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { openField } from '../sealed.ts';
import { supersede } from '../version.ts';
import { basedOn, KEEPERS, personKey, profileFields, profileRow } from './common.ts';

/** Contact now in force, opened to be sealed again for the new row: a form never shows it, so empty means unchanged. */
async function contactInForce(ctx: Context, personId: string) {
  const row = await ctx.db
    .selectFrom('person_profile')
    .select(['id', 'phone_enc', 'guardian_phone_enc', 'address_enc'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  const open = (field: 'phone' | 'guardianPhone' | 'address', bytes: Buffer | null | undefined) =>
    row && bytes ? openField(ctx.cipher, field, row.id, bytes) : undefined;
  return {
    phone: open('phone', row?.phone_enc),
    guardianPhone: open('guardianPhone', row?.guardian_phone_enc),
    address: open('address', row?.address_enc),
  };
}

export const updateProfile = defineAction({
  name: 'people.update-profile',
  title: '更正基本信息',
  input: z.strictObject({ personId: z.uuid(), basedOn, ...profileFields }),
  allow: { roles: KEEPERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personKey(ctx, input.personId);
    const id = ctx.newId();
    const before = await contactInForce(ctx, person.id);
    const conflict = await supersede(ctx, 'person_profile', person.id, id, input.basedOn);
    if (conflict) return conflict;
    await ctx.db
      .insertInto('person_profile')
      .values(profileRow(ctx, person, id, { ...before, ...input }))
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { id };
  },
});
