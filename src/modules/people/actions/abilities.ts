import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { abilityGrounds, abilityLevels, stateAbilities } from '../facts/state-abilities.ts';
import { basedOn, personKey } from './common.ts';

export const recordAbilities = defineAction({
  name: 'people.record-abilities',
  title: '登记能力评估',
  input: z.strictObject({
    personId: z.uuid(),
    abilities: abilityLevels.default({}),
    grounds: abilityGrounds.default({}),
    assessedOn: day.optional(),
    basedOn,
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  async run(ctx, input) {
    const person = await personKey(ctx, input.personId);
    const stated = await stateAbilities(ctx, person, {
      source: 'form',
      on: input.assessedOn ?? ctx.today,
      abilities: input.abilities,
      grounds: input.grounds,
      basedOn: input.basedOn,
    });
    if (stated instanceof Refusal) return stated;
    ctx.note({
      table: 'person',
      id: person.id,
      city: person.city,
      details: { functions: Object.keys(input.abilities).length },
    });
    return stated;
  },
});
