import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineQuery, onPerson } from '../../../platform/action/index.ts';
import { personBrief } from '../../people/index.ts';

/** Whom a new spell is about, for the head of the form. */
export const spellFormPerson = defineQuery({
  name: 'employment.form-person',
  title: '准备登记就业',
  input: z.strictObject({ personId: z.uuid() }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'read',
  async run(ctx, input) {
    const person = await personBrief(ctx, input.personId);
    if (person instanceof Refusal) return person;
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return { id: person.id, name: person.name, urbanRural: person.urbanRural };
  },
});
