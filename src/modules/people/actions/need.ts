import { z } from 'zod';
import { Refusal } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf, type Context } from '../../../platform/action/index.ts';
import { mayAct } from '../delegation/may-act.ts';
import { needFields, stateNeed, type NeedSaid } from '../facts/state-need.ts';
import { basedOn, personKey } from './common.ts';

async function state(ctx: Context, personId: string, said: NeedSaid) {
  const person = await personKey(ctx, personId);
  const stated = await stateNeed(ctx, person, said);
  if (stated instanceof Refusal) return stated;
  ctx.note({ table: 'person', id: person.id, city: person.city });
  return stated;
}

export const recordNeed = defineAction({
  name: 'people.record-need',
  title: '登记就业需求',
  input: z.strictObject({ personId: z.uuid(), ...needFields, basedOn }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { personId, basedOn: version, ...need }) =>
    state(ctx, personId, { source: 'form', on: ctx.today, need, basedOn: version }),
});

/** People say themselves what work they want; a guardian or helper who may act says it for them. */
export const recordMyNeed = defineAction({
  name: 'people.record-my-need',
  title: '登记自己想做的工作',
  input: z.strictObject({ ...needFields, basedOn }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { basedOn: version, ...need }) {
    const refusal = await mayAct(ctx);
    if (refusal) return refusal;
    return state(ctx, ctx.actor.personId ?? '', {
      source: 'self',
      on: ctx.today,
      need,
      basedOn: version,
    });
  },
});
