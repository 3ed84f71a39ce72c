import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, type Context } from '../../../platform/action/index.ts';
import { openField } from '../sealed.ts';
import { revealsUsedUp } from './reveal-limit.ts';

/** Why somebody needs a number in full; kept in the audit trail. */
export const PURPOSES = {
  contact: '联系本人或监护人',
  verify: '核对证件或材料',
  handle: '代办业务、填写表格',
  complaint: '处理投诉或更正',
} as const;

export const REVEALABLE = {
  residentId: '身份证号',
  certificateNo: '残疾人证号',
  phone: '联系电话',
  guardianPhone: '监护人电话',
  address: '居住地址',
} as const;
type Field = keyof typeof REVEALABLE;

async function sealed(
  ctx: Context,
  personId: string,
  field: Field,
): Promise<{ rowId: string; bytes: Buffer | null } | undefined> {
  if (field === 'residentId') {
    return ctx.db
      .selectFrom('person')
      .select(['id as rowId', 'resident_id_enc as bytes'])
      .where('id', '=', personId)
      .executeTakeFirst();
  }
  if (field === 'certificateNo') {
    return ctx.db
      .selectFrom('certificate')
      .select(['id as rowId', 'number_enc as bytes'])
      .where('person_id', '=', personId)
      .where('superseded_by', 'is', null)
      .executeTakeFirst();
  }
  const column = (
    { phone: 'phone_enc', guardianPhone: 'guardian_phone_enc', address: 'address_enc' } as const
  )[field];
  return ctx.db
    .selectFrom('person_profile')
    .select(['id as rowId', `${column} as bytes`])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
}

/** The trail holds no personal data: a reason that names the person or a number is sent back, not kept. */
async function namesSomebody(ctx: Context, personId: string, reason: string): Promise<boolean> {
  if (/\d{4}/.test(reason.normalize('NFKC').replace(/[\s-]/g, ''))) return true;
  const profile = await ctx.db
    .selectFrom('person_profile')
    .select(['name', 'guardian_name'])
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .executeTakeFirst();
  return [profile?.name, profile?.guardian_name].some((name) => name != null && reason.includes(name));
}

/**
 * Shows one number in full. A deliberate act (a posted form, not a link), audited with its purpose in the same
 * transaction: where that cannot be written, nothing is shown. So many a day and reader, and no more.
 */
export const reveal = defineAction({
  name: 'people.reveal',
  title: '查看完整号码',
  input: z.strictObject({
    personId: z.uuid(),
    field: z.enum(Object.keys(REVEALABLE) as [Field, ...Field[]]),
    purpose: z.enum(Object.keys(PURPOSES) as [keyof typeof PURPOSES, ...(keyof typeof PURPOSES)[]]),
    reason: z.string().trim().max(60).optional(),
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const row = await sealed(ctx, input.personId, input.field);
    if (!row?.bytes) return refuse('not-found', 'nothing-recorded');
    const { reason } = input;
    if (reason && (await namesSomebody(ctx, input.personId, reason)))
      return invalidField('reason', 'reason-names-somebody');
    const usedUp = await revealsUsedUp(ctx);
    if (usedUp) return usedUp;
    ctx.note({
      table: 'person',
      id: input.personId,
      purpose: input.purpose,
      details: { field: input.field, ...(reason && { reason }) },
    });
    return { field: input.field, value: openField(ctx.cipher, input.field, row.rowId, row.bytes) };
  },
});
