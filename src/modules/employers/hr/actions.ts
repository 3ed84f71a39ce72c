import { z } from 'zod';
import { invalidField, Refusal } from '../../../kernel/problem.ts';
import { normalAddress } from '../../../platform/access/addresses.ts';
import {
  endEmployerGrant,
  inviteForEmployer,
  renewEmployerInvitation,
} from '../../../platform/access/employer-grants.ts';
import { OFFICERS } from '../../../platform/access/roles.ts';
import { defineAction, onRecord } from '../../../platform/action/index.ts';
import { day } from '../../../platform/input/index.ts';
import { keptEmployer } from './own.ts';

const yes = z
  .string()
  .default('')
  .refine((said) => said === 'yes', 'employers.check-authority');
const onEmployer = onRecord('employer', 'employerId');
const which = z.strictObject({ employerId: z.uuid(), grantId: z.uuid() });

/**
 * Invites somebody to act for an employer. The region that keeps the employer's file knows who speaks for it: it has seen
 * the employer's letter of authority. Gives the link once, for a printed letter. Several people may act for one employer.
 */
export const inviteHr = defineAction({
  name: 'employers.invite-hr',
  title: '邀请用人单位人事',
  input: z.strictObject({
    employerId: z.uuid(),
    displayName: z.string().trim().min(1).max(40),
    validFrom: day.optional(),
    validTo: day.optional(),
    email: z.string().max(200).optional(),
    /** The employer's letter of authority and the person's own card were seen. */
    authority: yes,
  }),
  allow: { roles: OFFICERS, on: onEmployer },
  audit: 'write',
  async run(ctx, input) {
    const employer = await keptEmployer(ctx, input.employerId);
    if (employer instanceof Refusal) return employer;
    const { validFrom = ctx.today, validTo = null } = input;
    if (validTo !== null && validTo < validFrom) return invalidField('validTo', 'ends-before-start');
    const email = input.email === undefined ? null : normalAddress('email', input.email);
    if (input.email !== undefined && email === null) return invalidField('email', 'not-an-address');
    ctx.note({ table: 'employer', id: employer.id, city: employer.city, details: { authority: 'seen' } });
    return inviteForEmployer(ctx, {
      employerId: employer.id,
      regionCode: employer.regionCode,
      displayName: input.displayName,
      validFrom,
      validTo,
      email,
    });
  },
});

/** A new letter for somebody who lost the first or let it run out. */
export const renewHrInvitation = defineAction({
  name: 'employers.renew-hr-invitation',
  title: '重开单位人事的邀请信',
  input: which,
  allow: { roles: OFFICERS, on: onEmployer },
  audit: 'write',
  async run(ctx, input) {
    const employer = await keptEmployer(ctx, input.employerId);
    return employer instanceof Refusal ? employer : renewEmployerInvitation(ctx, input);
  },
});

/** Takes away at once what lets somebody act for an employer, because they left it or the employer says so. */
export const endHr = defineAction({
  name: 'employers.end-hr',
  title: '收回单位人事的身份',
  input: which,
  allow: { roles: OFFICERS, on: onEmployer },
  audit: 'write',
  async run(ctx, input) {
    const employer = await keptEmployer(ctx, input.employerId);
    return employer instanceof Refusal ? employer : endEmployerGrant(ctx, input);
  },
});
