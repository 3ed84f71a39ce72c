import { categoryOf } from '../../../kernel/disability.ts';
import { Refusal } from '../../../kernel/problem.ts';
import { defineAction, inRegion } from '../../../platform/action/index.ts';
import { profileRow } from '../facts/profile-row.ts';
import { fieldIndex, sealField } from '../sealed.ts';
import { checkRegistration, registration } from './check-registration.ts';
import { KEEPERS, profileValues } from './common.ts';

export const registerPerson = defineAction({
  name: 'people.register-person',
  title: '登记一位持证残疾人',
  input: registration,
  allow: { roles: KEEPERS, on: inRegion('region') },
  audit: 'write',
  async run(ctx, input) {
    const checked = await checkRegistration(ctx, input);
    if (checked instanceof Refusal) return checked;
    const { identity, certificate } = checked;
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
        resident_id_bidx: fieldIndex(ctx.cipher, 'residentId', identity.value),
        sex: identity.parts.sex,
        birth_date: identity.parts.birthDate,
      })
      .execute();
    await ctx.db
      .insertInto('person_profile')
      .values(
        profileRow(
          ctx,
          person,
          { id: ctx.newId(), source: 'form', on: ctx.today, states: null },
          profileValues(input),
        ),
      )
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
