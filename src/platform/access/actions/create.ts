import { z } from 'zod';
import { invalidField } from '../../../kernel/problem.ts';
import { anywhere, defineAction } from '../../action/index.ts';
import { accountName, newPassword, regionCode, roleName } from '../fields.ts';
import { hashPassword } from '../password.ts';
import { unfit } from '../rights.ts';
import { ROLES } from '../roles.ts';

/** An account with a password and a role at once: the first ones, made at the machine itself. Later ones are invited. */
export const createAccount = defineAction({
  name: 'access.create-account',
  title: '新建账号',
  input: z.strictObject({
    name: accountName,
    displayName: z.string().trim().min(1).max(40),
    password: newPassword,
    role: roleName,
    region: regionCode,
    personId: z.uuid().optional(),
    employerId: z.uuid().optional(),
  }),
  allow: { roles: ['system'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const wrong = unfit(ctx, input);
    if (wrong) return wrong;
    const taken = await ctx.db
      .selectFrom('account')
      .select('id')
      .where('name', '=', input.name)
      .executeTakeFirst();
    if (taken) return invalidField('name', 'account-name-taken');
    const id = ctx.newId();
    await ctx.db
      .insertInto('account')
      .values({
        id,
        name: input.name,
        display_name: input.displayName,
        password_hash: await hashPassword(input.password),
        locked_until: null,
      })
      .execute();
    await ctx.db
      .insertInto('account_grant')
      .values({
        id: ctx.newId(),
        account_id: id,
        role: input.role,
        region_code: input.region,
        person_id: input.personId ?? null,
        employer_id: ROLES[input.role].level === 'employer' ? (input.employerId ?? null) : null,
        capacity: input.personId ? 'self' : null,
        valid_from: ctx.today,
        valid_to: null,
      })
      .execute();
    ctx.note({ table: 'account', id, details: { role: input.role, region: input.region } });
    return { id };
  },
});
