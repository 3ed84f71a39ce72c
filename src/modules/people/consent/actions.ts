import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { defineAction, onPerson, onSelf } from '../../../platform/action/index.ts';
import { mayAct } from '../delegation/may-act.ts';
import { answerFields, spokenFields } from './input.ts';
import { recordAnswer } from './record.ts';
import type { DecidedBy } from './tables.ts';

/** What the person or the guardian said to a member of the staff, and how it was made understood. */
export const recordConsent = defineAction({
  name: 'people.record-consent',
  title: '登记本人同意或撤回',
  input: z.strictObject({
    personId: z.uuid(),
    ...answerFields,
    ...spokenFields,
    evidenceId: z.uuid().optional(),
  }),
  allow: { roles: STAFF, on: onPerson('personId') },
  audit: 'write',
  run: (ctx, input) => recordAnswer(ctx, { ...input, source: 'form' }),
});

/**
 * The own answer in the own account. A guardian's account answers as the guardian and says what the person wants; a named
 * helper may say no for the person, never yes.
 */
export const answerConsent = defineAction({
  name: 'people.answer-consent',
  title: '同意或撤回',
  input: z.strictObject({ ...answerFields, wish: spokenFields.wish }),
  allow: { roles: ['seeker'], on: onSelf },
  audit: 'write',
  async run(ctx, input) {
    const { capacity } = ctx.actor;
    if (capacity === 'helper' && input.answer === 'given')
      return refuse('forbidden', 'helper-may-not-consent');
    const viewOnly = await mayAct(ctx);
    if (viewOnly) return viewOnly;
    const decidedBy: DecidedBy = capacity === 'guardian' ? 'guardian' : 'self';
    const personId = ctx.actor.personId ?? '';
    return recordAnswer(ctx, { ...input, personId, decidedBy, manner: 'own-account', source: 'self' });
  },
});
