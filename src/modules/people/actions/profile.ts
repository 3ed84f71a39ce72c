import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { valuesOf } from '../facts/merge.ts';
import { withLevel, type ProfileValues } from '../facts/parts.ts';
import { stateProfile } from '../facts/state-profile.ts';
import { basedOn, KEEPERS, personKey, profileFields, profileValues, type ProfileInput } from './common.ts';

const educationOf = (values: ProfileValues) => valuesOf(values, ['education']);

/** A form never shows contact, so empty means unchanged there. */
function withContact(input: ProfileInput, held: ProfileValues | null): ProfileValues {
  const said = profileValues(input);
  // The form asks for the level alone: school and study have a page of their own.
  const studied = held && withLevel(held, said.education);
  return {
    ...said,
    ...(studied && educationOf(studied)),
    registerRegion: said.registerRegion ?? held?.registerRegion ?? null,
    phone: said.phone ?? held?.phone ?? null,
    guardianPhone: said.guardianPhone ?? held?.guardianPhone ?? null,
    address: said.address ?? held?.address ?? null,
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
    const stated = await stateProfile(ctx, person, {
      source: 'form',
      on: ctx.today,
      values: (held) => withContact(input, held),
      basedOn: input.basedOn,
    });
    if (stated instanceof Refusal) return stated;
    ctx.note({
      table: 'person',
      id: person.id,
      city: person.city,
      ...(stated.beside.length > 0 && { details: { beside: stated.beside.join(',') } }),
    });
    return stated;
  },
});
