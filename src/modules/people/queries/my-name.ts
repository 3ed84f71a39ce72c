import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { defineQuery, onSelf } from '../../../platform/action/index.ts';
import { personBrief } from '../person.ts';

/** Name of the person whose file the actor holds: who acts for somebody reads it on every page. */
export const myName = defineQuery({
  name: 'people.my-name',
  title: '现在为谁办事',
  input: z.strictObject({}),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'none',
  async run(ctx) {
    const person = await personBrief(ctx, ctx.actor.personId ?? '');
    return person instanceof Refusal ? person : { name: person.name };
  },
});
