import { z } from 'zod';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onSelf } from '../../../platform/action/index.ts';
import { basedOn, personKey, profileFields } from '../actions/common.ts';
import { mayAct } from '../delegation/may-act.ts';
import { stateProfile } from './state-profile.ts';

const { phone, village, address } = profileFields;

/** What people say of themselves and what counts at once: where they live and how to reach them. Empty means unchanged. */
export const stateMyContact = defineAction({
  name: 'people.state-my-contact',
  title: '更新自己的联系方式',
  input: z.strictObject({ phone, village, address, basedOn }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    const refusal = await mayAct(ctx);
    if (refusal) return refusal;
    if (!input.phone && !input.village && !input.address) return invalidField('phone', 'no-new-contact');
    const person = await personKey(ctx, ctx.actor.personId ?? '');
    const stated = await stateProfile(ctx, person, {
      source: 'self',
      on: ctx.today,
      values: (held) => {
        if (!held) throw new Error('a file without a profile has no account');
        return {
          ...held,
          phone: input.phone ?? held.phone,
          village: input.village || held.village,
          address: input.address || held.address,
        };
      },
      basedOn: input.basedOn,
    });
    if (stated instanceof Refusal) return stated;
    ctx.note({ table: 'person', id: person.id, city: person.city });
    return stated;
  },
});
