import { z } from 'zod';
import { Refusal } from '../../../../kernel/problem.ts';
import { STAFF } from '../../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf } from '../../../../platform/action/index.ts';
import { allowInGroup, CHANNEL_NAMES } from '../../../../platform/notices/index.ts';
import { mayAct, spokenFields } from '../../../people/index.ts';
import { standingChoice } from './read.ts';
import { recordChoice } from './record.ts';
import { FREQUENCIES, HANDED } from './words.ts';

const fields = {
  frequency: z.enum(FREQUENCIES),
  weekDay: z.coerce.number().int().min(1).max(7).default(1),
  size: z.coerce.number().int().min(1).max(10).default(5),
};

/**
 * How whoever acts for the person wants to hear of new positions, in the own account. The ways are those of the account's notices
 * of this room: there is one place where they stand. A named helper and a guardian choose for the person, and it is marked.
 */
export const savePush = defineAction({
  name: 'matching.save-push',
  title: '选怎么收新岗位',
  input: z.strictObject({ ...fields, channels: z.array(z.enum(CHANNEL_NAMES)).default([]) }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, { channels, ...choice }) {
    const refused = await mayAct(ctx);
    if (refused) return refused;
    const recorded = await recordChoice(ctx, {
      ...choice,
      handed: standingChoice(ctx).handed,
      personId: ctx.actor.personId ?? '',
      saidAs: ctx.actor.capacity ?? 'self',
    });
    if (recorded instanceof Refusal) return recorded;
    // Nothing that still waits to go out goes out after a no: it is looked up again before it is sent.
    await allowInGroup(ctx, 'matching', choice.frequency === 'never' ? [] : channels);
    return recorded;
  },
});

/** What somebody said to a member of the staff; for people without an account the only way. */
export const savePushFor = defineAction({
  name: 'matching.save-push-for',
  title: '登记本人怎么收新岗位',
  input: z.strictObject({
    personId: z.uuid(),
    ...fields,
    handed: z.enum(HANDED).default('letter'),
    decidedBy: spokenFields.decidedBy,
    manner: spokenFields.manner,
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, { decidedBy, manner, ...choice }) =>
    recordChoice(ctx, { ...choice, saidAs: 'staff', spoken: { decidedBy, manner } }),
});
