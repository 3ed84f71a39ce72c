import { z } from 'zod';
import { checkCertificateNo, checkResidentId } from '../../../kernel/codes/index.ts';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { defineQuery, inRegion, type Context } from '../../../platform/action/index.ts';
import { day, regionCode } from '../../../platform/input/index.ts';
import { fieldIndexes } from '../sealed.ts';
import { KEEPERS, profileFields } from './common.ts';

/** What is asked when somebody is registered. */
export const registration = z.strictObject({
  residentId: z.string().max(40),
  certificateNo: z.string().max(40),
  issuedOn: day.optional(),
  region: regionCode,
  ...profileFields,
});

/** Both numbers as they are kept, or why they cannot be: wrong, of two people, or of somebody who is here already. */
export async function checkRegistration(ctx: Context, input: z.output<typeof registration>) {
  const identity = checkResidentId(input.residentId, ctx.today);
  if (identity.verdict !== 'ok') return invalidField('residentId', `resident-id-${identity.reason}`);
  const certificate = checkCertificateNo(input.certificateNo, ctx.today);
  if (certificate.verdict !== 'ok') return invalidField('certificateNo', `certificate-${certificate.reason}`);
  if (certificate.parts.residentId !== identity.value)
    return invalidField('certificateNo', 'certificate-of-another');
  if (input.issuedOn && compareDates(input.issuedOn, ctx.today) > 0)
    return invalidField('issuedOn', 'future-date');
  const taken = await ctx.db
    .selectFrom('person')
    .select('id')
    .where('resident_id_bidx', 'in', fieldIndexes(ctx.cipher, 'residentId', identity.value))
    .executeTakeFirst();
  if (taken) return invalidField('residentId', 'person-already-registered');
  return { identity, certificate };
}

/** The same judgement before anything is written, for the page that shows the answers once more. */
export const checkNewPerson = defineQuery({
  name: 'people.check-registration',
  title: '检查要登记的人',
  input: registration,
  allow: { roles: KEEPERS, on: inRegion('region') },
  audit: 'read',
  async run(ctx, input) {
    const checked = await checkRegistration(ctx, input);
    return checked instanceof Refusal ? checked : { ready: true };
  },
});
