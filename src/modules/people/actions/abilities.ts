import { z } from 'zod';
import { compareDates } from '../../../kernel/dates.ts';
import { invalidField } from '../../../kernel/problem.ts';
import { isFunctionKey } from '../../../kernel/vocabulary.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { supersede } from '../version.ts';
import { basedOn, personKey } from './common.ts';

/** A level of 0 to 4; an empty answer means not assessed and leaves the function out. */
const levels = z
  .record(z.string(), z.coerce.number().int().min(0).max(4))
  .refine((r) => Object.keys(r).every(isFunctionKey), 'unknown-function');

export const recordAbilities = defineAction({
  name: 'people.record-abilities',
  title: '登记能力评估',
  input: z.strictObject({
    personId: z.uuid(),
    abilities: levels.default({}),
    assessedOn: day.optional(),
    basedOn,
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personKey(ctx, input.personId);
    const assessedOn = input.assessedOn ?? ctx.today;
    if (compareDates(assessedOn, ctx.today) > 0) return invalidField('assessedOn', 'future-date');
    if (assessedOn < person.birth_date) return invalidField('assessedOn', 'before-birth');
    const id = ctx.newId();
    const conflict = await supersede(ctx, 'ability_profile', person.id, id, input.basedOn);
    if (conflict) return conflict;
    await ctx.db
      .insertInto('ability_profile')
      .values({
        city: person.city,
        id,
        person_id: person.id,
        region_key: person.region_key,
        abilities: JSON.stringify(input.abilities),
        assessed_on: assessedOn,
        source: 'form',
        recorded_at: ctx.now,
        recorded_by: ctx.actor.id,
        superseded_by: null,
      })
      .execute();
    ctx.note({
      table: 'person',
      id: person.id,
      city: person.city,
      details: { functions: Object.keys(input.abilities).length },
    });
    return { id };
  },
});
