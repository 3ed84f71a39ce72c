import { z } from 'zod';
import { compareDates, todayInShanghai } from '../../../kernel/dates.ts';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { EMPLOYMENT_FORMS, startSpell, type EmploymentForm } from '../../employment/index.ts';
import { fillPosition, positionBrief } from '../../positions/index.ts';
import { lockReferral, moveReferral } from '../move.ts';
import { REFERRERS } from '../procedure.ts';

/**
 * The hire that a referral led to: the referral is closed as hired, a place of the position is filled and a spell of work
 * begins, all or nothing. The spell counts once its evidence has been verified.
 */
export const recordHire = defineAction({
  name: 'recruiting.record-hire',
  title: '登记录用',
  input: z.strictObject({
    referralId: z.uuid(),
    startedOn: day,
    form: z.enum(Object.keys(EMPLOYMENT_FORMS) as [EmploymentForm, ...EmploymentForm[]]),
  }),
  allow: { roles: REFERRERS, on: onRecord('referral', 'referralId') },
  audit: 'write',
  async run(ctx, input) {
    const { startedOn } = input;
    const referral = await lockReferral(ctx, input.referralId);
    const referredOn = await ctx.db
      .selectFrom('referral')
      .select('recorded_at')
      .where('id', '=', referral.id)
      .executeTakeFirstOrThrow();
    if (compareDates(startedOn, todayInShanghai(referredOn.recorded_at)) < 0)
      return invalidField('startedOn', 'hired-before-referred');
    const refusal = await moveReferral(ctx, referral, 'hire');
    if (refusal) return refusal;
    const position = await positionBrief(ctx, referral.position_id);
    if (position instanceof Refusal) return position;
    const full = await fillPosition(ctx, position.id);
    if (full instanceof Refusal) return full;
    const spell = await startSpell(ctx, {
      personId: referral.person_id,
      form: input.form,
      startedOn,
      employerId: position.employerId,
      employerName: position.employerName,
      positionId: position.id,
      referralId: referral.id,
      foundBy: 'referral',
      source: 'form',
    });
    return spell instanceof Refusal ? spell : { referralId: referral.id, spellId: spell.id };
  },
});
