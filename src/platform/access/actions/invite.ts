import { z } from 'zod';
import { invalidField } from '../../../kernel/problem.ts';
import { anywhere, defineAction } from '../../action/index.ts';
import { keepAddress, normalAddress } from '../addresses.ts';
import { civilDate, invitedName, regionCode, roleName } from '../fields.ts';
import { unfit } from '../rights.ts';
import { requestGrant } from '../request-grant.ts';

/**
 * Prepares an account with one role. Nothing can be done with it until the security administrator approves and the invited
 * takes up the printed link: it has no password, and a name that nobody signs in with.
 */
export const inviteAccount = defineAction({
  name: 'access.invite',
  title: '邀请新用户',
  input: z.strictObject({
    displayName: z.string().trim().min(1).max(40),
    role: roleName,
    region: regionCode,
    personId: z.uuid().optional(),
    validFrom: civilDate.optional(),
    validTo: civilDate.optional(),
    email: z.string().max(200).optional(),
    phone: z.string().max(30).optional(),
  }),
  allow: { roles: ['system_admin'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const wrong = unfit(ctx, input);
    if (wrong) return wrong;
    const { validFrom = ctx.today, validTo = null } = input;
    if (validTo !== null && validTo < validFrom) return invalidField('validTo', 'ends-before-start');
    const email = input.email === undefined ? null : normalAddress('email', input.email);
    if (input.email !== undefined && email === null) return invalidField('email', 'not-an-address');
    const phone = input.phone === undefined ? null : normalAddress('sms', input.phone);
    if (input.phone !== undefined && phone === null) return invalidField('phone', 'not-a-mobile');
    const id = ctx.newId();
    await ctx.db
      .insertInto('account')
      .values({
        id,
        name: invitedName(id),
        display_name: input.displayName,
        password_hash: '',
        locked_until: null,
      })
      .execute();
    await keepAddress(ctx, id, 'email', email);
    await keepAddress(ctx, id, 'sms', phone);
    const requestId = await requestGrant(ctx, { ...input, accountId: id, validFrom, validTo });
    ctx.note({
      table: 'account',
      id,
      details: { role: input.role, region: input.region, request: requestId },
    });
    return { id };
  },
});
