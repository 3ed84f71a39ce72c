import { z } from 'zod';
import { invalidField, refuse } from '../../kernel/problem.ts';
import { anywhere, defineAction, defineQuery, onRecord } from '../action/index.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { isRole, ROLES, EVERYONE } from './roles.ts';

/** Signed in with any role: the public is not. */
const SIGNED_IN = EVERYONE.filter((role) => role !== 'public');
const LENGTH_OF_LEVEL: Record<string, RegExp> = {
  township: /^\d{9}$/,
  county: /^\d{4}(?!00)\d{2}$/,
  city: /^\d{2}(?!00)\d{2}(00|28)$/,
  province: /^\d{2}0000$/,
};

const password = z.string().min(10).max(200);

export const createAccount = defineAction({
  name: 'access.create-account',
  title: '新建账号',
  input: z.strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .regex(/^[\p{L}\p{N}._-]+$/u, 'account-name'),
    displayName: z.string().trim().min(1).max(40),
    password,
    role: z.string().refine(isRole, 'not-a-choice'),
    region: z.string().regex(/^\d{6}(\d{3})?$/),
    personId: z.uuid().optional(),
  }),
  allow: { roles: ['system_admin', 'system'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const role = isRole(input.role) ? input.role : 'seeker';
    const { level } = ROLES[role];
    if (level !== 'self' && !LENGTH_OF_LEVEL[level]?.test(input.region)) {
      return invalidField('region', 'region-of-wrong-level', { role: ROLES[role].title });
    }
    if (!ctx.params.regions.has(input.region)) return invalidField('region', 'unknown-region');
    if (level === 'self' && !input.personId) return invalidField('personId', 'required');
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
        role,
        region_code: input.region,
        person_id: input.personId ?? null,
        valid_from: ctx.today,
        valid_to: null,
      })
      .execute();
    ctx.note({ table: 'account', id, details: { role, region: input.region } });
    return { id };
  },
});

export const setAccountActive = defineAction({
  name: 'access.set-account-active',
  title: '停用或启用账号',
  input: z.strictObject({ accountId: z.uuid(), active: z.boolean() }),
  allow: { roles: ['system_admin'], on: onRecord('account', 'accountId') },
  audit: 'write',
  async run(ctx, input) {
    if (input.accountId === ctx.actor.id) return refuse('conflict', 'not-your-own-account');
    await ctx.db
      .updateTable('account')
      .set({ active: input.active })
      .where('id', '=', input.accountId)
      .execute();
    if (!input.active) await ctx.db.deleteFrom('session').where('account_id', '=', input.accountId).execute();
    ctx.note({ table: 'account', id: input.accountId, details: { active: input.active } });
    return { id: input.accountId };
  },
});

export const changePassword = defineAction({
  name: 'access.change-password',
  title: '修改自己的密码',
  input: z.strictObject({ current: z.string().max(200), next: password }),
  allow: { roles: SIGNED_IN, on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const own = await ctx.db
      .selectFrom('account')
      .select(['id', 'password_hash'])
      .where('id', '=', ctx.actor.id ?? '')
      .executeTakeFirst();
    if (!own) return refuse('not-found', 'no-such-record');
    if (!(await verifyPassword(input.current, own.password_hash)))
      return invalidField('current', 'wrong-password');
    ctx.note({ table: 'account', id: own.id });
    await ctx.db
      .updateTable('account')
      .set({ password_hash: await hashPassword(input.next) })
      .where('id', '=', own.id)
      .execute();
    return { id: own.id };
  },
});

export const listAccounts = defineQuery({
  name: 'access.list-accounts',
  title: '账号列表',
  input: z.strictObject({ search: z.string().max(40).optional() }),
  allow: { roles: ['system_admin'], on: anywhere },
  audit: 'read',
  async run(ctx, input) {
    let rows = ctx.db
      .selectFrom('account')
      .innerJoin('account_grant', 'account_grant.account_id', 'account.id')
      .select([
        'account.id',
        'account.name',
        'display_name',
        'active',
        'role',
        'region_code',
        'valid_to',
        'locked_until',
      ])
      .orderBy('account.name')
      .limit(500);
    const text = input.search?.trim();
    if (text)
      rows = rows.where((eb) =>
        eb.or([eb('account.name', 'like', `%${text}%`), eb('display_name', 'like', `%${text}%`)]),
      );
    const found = await rows.execute();
    return found.map((row) => ({
      id: row.id,
      name: row.name,
      displayName: row.display_name,
      active: row.active,
      role: isRole(row.role) ? ROLES[row.role].title : row.role,
      region: ctx.params.regions.fullName(row.region_code),
      resting: row.locked_until !== null && row.locked_until > ctx.now,
    }));
  },
});
