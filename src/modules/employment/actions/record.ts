import { z } from 'zod';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson } from '../../../platform/action/index.ts';
import { foundBy, spellFields } from '../input.ts';
import { startSpell } from '../record.ts';

/** Work of any form, also found elsewhere; a hire from a referral is recorded by recruiting through the same function. */
export const recordSpell = defineAction({
  name: 'employment.record-spell',
  title: '登记就业',
  input: z.strictObject({
    personId: z.uuid(),
    ...spellFields,
    foundBy: foundBy.exclude(['referral', 'import']).default('self'),
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, input) => startSpell(ctx, { ...input, source: input.foundBy === 'survey' ? 'survey' : 'form' }),
});
