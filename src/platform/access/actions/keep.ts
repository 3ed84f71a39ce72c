import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { defineAction, onRecord, type Context } from '../../action/index.ts';
import { asDoor } from '../as-door.ts';
import { removeFactor } from '../factor.ts';
import { issueLink } from '../links.ts';
import { mailLink } from '../mail-link.ts';
import { onOwnAccount } from '../rights.ts';

const onAccount = onRecord('account', 'accountId');
const account = z.strictObject({ accountId: z.uuid() });

export const setAccountActive = defineAction({
  name: 'access.set-account-active',
  title: '停用或启用账号',
  input: z.strictObject({ accountId: z.uuid(), active: z.boolean() }),
  allow: { roles: ['system_admin'], on: onAccount },
  audit: 'write',
  async run(ctx, input) {
    const own = onOwnAccount(ctx, input.accountId);
    if (own) return own;
    await ctx.db
      .updateTable('account')
      .set({ active: input.active })
      .where('id', '=', input.accountId)
      .execute();
    if (!input.active) await endSessions(ctx, input.accountId);
    ctx.note({ table: 'account', id: input.accountId, details: { active: input.active } });
    return { id: input.accountId };
  },
});

/** Ends every session of an account. Needs the rights of who keeps accounts. */
export async function endSessions(ctx: Context, accountId: string): Promise<number> {
  const ended = await ctx.db.deleteFrom('session').where('account_id', '=', accountId).executeTakeFirst();
  return Number(ended.numDeletedRows);
}

/** Both administrators may throw somebody out: to stop harm takes one pair of hands. */
export const endSessionsOf = defineAction({
  name: 'access.end-sessions-of',
  title: '结束某个账号的全部登录',
  input: account,
  allow: { roles: ['system_admin', 'security_admin'], on: onAccount },
  audit: 'write',
  async run(ctx, { accountId }) {
    const own = onOwnAccount(ctx, accountId);
    if (own) return own;
    const ended = await endSessions(ctx, accountId);
    ctx.note({ table: 'account', id: accountId, details: { sessions: ended } });
    return { ended };
  },
});

export const unlockAccount = defineAction({
  name: 'access.unlock',
  title: '解除暂停登录',
  input: account,
  allow: { roles: ['security_admin'], on: onAccount },
  audit: 'write',
  async run(ctx, { accountId }) {
    const own = onOwnAccount(ctx, accountId);
    if (own) return own;
    await ctx.db
      .updateTable('account')
      .set({ failed_count: 0, locked_until: null })
      .where('id', '=', accountId)
      .execute();
    ctx.note({ table: 'account', id: accountId });
    return { id: accountId };
  },
});

/**
 * For who has lost the telephone and the recovery codes: the next sign-in sets up a new factor. A new password is the other
 * administrator's to give, so nobody alone can walk in as somebody else.
 */
export const dropFactor = defineAction({
  name: 'access.drop-factor',
  title: '重设动态码',
  input: account,
  allow: { roles: ['security_admin'], on: onAccount },
  audit: 'write',
  async run(ctx, { accountId }) {
    const own = onOwnAccount(ctx, accountId);
    if (own) return own;
    await asDoor(ctx, () => removeFactor(ctx, accountId));
    await ctx.db.deleteFrom('session').where('account_id', '=', accountId).execute();
    ctx.note({ table: 'account', id: accountId });
    return { id: accountId };
  },
});

/**
 * A one-time link to be printed and handed over: to take up an invitation, or to set a new password. The answer holds it, and
 * a mail to the account's address, where both can be. An invitation needs an approved role.
 */
export const issueAccountLink = defineAction({
  name: 'access.issue-link',
  title: '打印一次性链接',
  input: account,
  allow: { roles: ['system_admin'], on: onAccount },
  audit: 'write',
  async run(ctx, { accountId }) {
    const own = onOwnAccount(ctx, accountId);
    if (own) return own;
    const row = await ctx.db
      .selectFrom('account')
      .select(['password_hash', 'active', 'display_name'])
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (!row.active) return refuse('conflict', 'account-closed');
    const held = await ctx.db
      .selectFrom('account_grant')
      .select('id')
      .where('account_id', '=', accountId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (!held) return refuse('conflict', 'not-approved-yet');
    const kind = row.password_hash === '' ? ('invitation' as const) : ('reset' as const);
    const { token, expiresAt } = await issueLink(ctx, { accountId, kind, issuedBy: ctx.actor.id });
    const mailedTo = await mailLink(ctx, accountId, { kind, token, expiresAt });
    ctx.note({ table: 'account', id: accountId, details: { link: kind, mailed: mailedTo !== null } });
    return { kind, token, expiresAt: expiresAt.toISOString(), displayName: row.display_name, mailedTo };
  },
});
