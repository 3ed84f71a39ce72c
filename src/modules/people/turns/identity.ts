import { z } from 'zod';
import { checkResidentId } from '../../../kernel/codes/index.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { personKey, profileFields } from '../actions/common.ts';
import { NOTHING_KNOWN } from '../facts/parts.ts';
import { stateProfile } from '../facts/state-profile.ts';
import { registeredOutside } from '../roster/register.ts';
import { fieldIndex, fieldIndexes, openField, sealField } from '../sealed.ts';
import { addTurn, turnFields, wrongDay } from './common.ts';

/**
 * The police corrected the identity number (and perhaps the name). The file stays the same file, with everything that is under
 * way; from now on it is found by the new number alone. The old one is kept sealed in the file's history. Sex and birth date
 * follow the number. Whoever has a file under the new number already is refused: two files are for people to look at.
 */
export const correctIdentity = defineAction({
  name: 'people.correct-identity',
  title: '更正身份证号',
  input: z.strictObject({
    personId: z.uuid(),
    residentId: z.string().max(40),
    name: profileFields.name.optional(),
    ...turnFields,
  }),
  allow: { roles: OFFICERS, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const number = checkResidentId(input.residentId, ctx.today);
    if (number.verdict !== 'ok') return invalidField('residentId', `resident-id-${number.reason}`);
    const wrong = wrongDay(ctx, input.on);
    if (wrong) return wrong;
    const person = await ctx.db
      .selectFrom('person')
      .select(['id', 'city', 'region_key', 'resident_id_enc'])
      .where('id', '=', input.personId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = openField(ctx.cipher, 'residentId', person.id, person.resident_id_enc);
    if (before === number.value) return invalidField('residentId', 'same-number');
    // Also where the actor does not see: the index of the table is one for the province.
    const indexes = fieldIndexes(ctx.cipher, 'residentId', number.value);
    const taken = await ctx.db
      .selectFrom('person')
      .select('id')
      .where('resident_id_bidx', 'in', indexes)
      .executeTakeFirst();
    if (taken || (await registeredOutside(ctx, indexes)).size > 0)
      return invalidField('residentId', 'number-of-another-file');
    await ctx.db
      .updateTable('person')
      .set({
        resident_id_enc: sealField(ctx.cipher, 'residentId', person.id, number.value),
        resident_id_bidx: fieldIndex(ctx.cipher, 'residentId', number.value),
        sex: number.parts.sex,
        birth_date: number.parts.birthDate,
      })
      .where('id', '=', person.id)
      .execute();
    const id = ctx.newId();
    await addTurn(ctx, person, {
      id,
      kind: 'identity',
      on: input.on,
      paper: input.paper,
      before_enc: ctx.cipher.seal(before, `person_turn.before:${id}`),
    });
    if (input.name) {
      const { name } = input;
      const stated = await stateProfile(ctx, await personKey(ctx, person.id), {
        source: 'public-security',
        on: input.on,
        values: (held) => ({ ...NOTHING_KNOWN, ...held, name }),
      });
      if (stated instanceof Refusal) return stated;
    }
    ctx.note({ table: 'person', id: person.id, city: person.city, details: { turn: id } });
    return { id };
  },
});
