import { z } from 'zod';
import { checkCertificateNo, checkResidentId } from '../../../kernel/codes/index.ts';
import { compareDates } from '../../../kernel/dates.ts';
import { categoryOf } from '../../../kernel/disability.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { defineAction, inRegion } from '../../../platform/action/index.ts';
import { day, regionCode } from '../../../platform/input/index.ts';
import { fieldIndex, sealField } from '../sealed.ts';
import { KEEPERS, profileFields, profileRow } from './common.ts';

export const registerPerson = defineAction({
  name: 'people.register-person',
  title: '登记一位持证残疾人',
  input: z.strictObject({
    residentId: z.string().max(40),
    certificateNo: z.string().max(40),
    issuedOn: day.optional(),
    region: regionCode,
    ...profileFields,
  }),
  allow: { roles: KEEPERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, input) {
    const identity = checkResidentId(input.residentId, ctx.today);
    if (identity.verdict !== 'ok') return invalidField('residentId', `resident-id-${identity.reason}`);
    const certificate = checkCertificateNo(input.certificateNo, ctx.today);
    if (certificate.verdict !== 'ok')
      return invalidField('certificateNo', `certificate-${certificate.reason}`);
    if (certificate.parts.residentId !== identity.value)
      return invalidField('certificateNo', 'certificate-of-another');
    if (input.issuedOn && compareDates(input.issuedOn, ctx.today) > 0)
      return invalidField('issuedOn', 'future-date');
    const index = fieldIndex(ctx.cipher, 'residentId', identity.value);
    const taken = await ctx.db
      .selectFrom('person')
      .select('id')
      .where('resident_id_bidx', '=', index)
      .executeTakeFirst();
    if (taken) return invalidField('residentId', 'person-already-registered');
    const person = {
      id: ctx.newId(),
      city: ctx.params.regions.unit(input.region),
      region_key: ctx.params.regions.key(input.region),
    };
    await ctx.db
      .insertInto('person')
      .values({
        ...person,
        region_code: input.region,
        resident_id_enc: sealField(ctx.cipher, 'residentId', person.id, identity.value),
        resident_id_bidx: index,
        sex: identity.parts.sex,
        birth_date: identity.parts.birthDate,
      })
      .execute();
    await ctx.db
      .insertInto('person_profile')
      .values(profileRow(ctx, person, ctx.newId(), input))
      .execute();
    const certificateId = ctx.newId();
    await ctx.db
      .insertInto('certificate')
      .values({
        city: person.city,
        id: certificateId,
        person_id: person.id,
        region_key: person.region_key,
        number_enc: sealField(ctx.cipher, 'certificateNo', certificateId, certificate.value),
        number_bidx: fieldIndex(ctx.cipher, 'certificateNo', certificate.value),
        category: Number(categoryOf(certificate.parts.category)?.code),
        grade: certificate.parts.grade,
        issued_on: input.issuedOn ?? null,
        expires_on: null,
        status: 'VALID',
        source: 'form',
        observed_on: ctx.today,
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        superseded_by: null,
      })
      .execute();
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { id: person.id };
  },
});
