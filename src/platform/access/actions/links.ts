import { z } from 'zod';
import { invalidField, refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction } from '../../action/index.ts';
import { notify } from '../../notices/notify.ts';
import { asDoor } from '../as-door.ts';
import { accountName, linkToken, newPassword } from '../fields.ts';
import { accountOfLink, spendLink } from '../links.ts';
import { passwordResetNotice } from '../notices.ts';
import { hashPassword } from '../password.ts';
import { EVERYONE } from '../roles.ts';

const DEAD = () => refuse('forbidden', 'link-dead');

/** The invited chooses name and password. The second factor is set up at the first sign-in. */
export const acceptInvitation = defineAction({
  name: 'access.accept-invitation',
  title: '接受邀请',
  input: z.strictObject({ token: linkToken, name: accountName, password: newPassword }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'write',
  async run(ctx, { token, name, password }) {
    return asDoor(ctx, async () => {
      const account = await accountOfLink(ctx, token, 'invitation');
      if (!account) return DEAD();
      const taken = await ctx.db
        .selectFrom('account')
        .select('id')
        .where('name', '=', name)
        .executeTakeFirst();
      if (taken) return invalidField('name', 'account-name-taken');
      await spendLink(ctx, token);
      await ctx.db
        .updateTable('account')
        .set({ name, password_hash: await hashPassword(password) })
        .where('id', '=', account.id)
        .execute();
      ctx.note({ table: 'account', id: account.id, details: { invitation: 'accepted' } });
      return { ok: true };
    });
  },
});

/** A new password by a link: it ends every session of the account. The second factor stays. */
export const acceptReset = defineAction({
  name: 'access.accept-reset',
  title: '用链接重设密码',
  input: z.strictObject({ token: linkToken, password: newPassword }),
  allow: { roles: EVERYONE, on: anywhere },
  audit: 'write',
  async run(ctx, { token, password }) {
    return asDoor(ctx, async () => {
      const account = await accountOfLink(ctx, token, 'reset');
      if (!account) return DEAD();
      await spendLink(ctx, token);
      await ctx.db
        .updateTable('account')
        .set({ password_hash: await hashPassword(password), failed_count: 0, locked_until: null })
        .where('id', '=', account.id)
        .execute();
      await ctx.db.deleteFrom('session').where('account_id', '=', account.id).execute();
      ctx.note({ table: 'account', id: account.id, details: { password: 'reset' } });
      await notify(ctx, {
        accountId: account.id,
        kind: passwordResetNotice,
        params: { on: ctx.today },
        once: ctx.newId(),
      });
      return { ok: true };
    });
  },
});
