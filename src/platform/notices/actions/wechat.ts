import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction } from '../../action/index.ts';
import { openidPlace } from '../addresses.ts';
import { asHouse } from '../as-house.ts';
import { READERS } from '../readers.ts';
import { saidByGateway, signed } from './receipt.ts';

const CODE_MINUTES = 10;
const CODE_DIGITS = 8;
const codeHash = (code: string) => createHash('sha256').update(`wechat ${code}`).digest();

/** Makes a code that the owner sends to the service account in WeChat; shown once, good for ten minutes. */
export const makeWechatCode = defineAction({
  name: 'notices.make-wechat-code',
  title: '取微信绑定码',
  input: z.strictObject({}),
  allow: { roles: READERS, on: anywhere },
  audit: 'write',
  async run(ctx) {
    if (ctx.params.notices.outside.channels.wechat?.kind !== 'gateway')
      return refuse('conflict', 'notices.no-wechat');
    const accountId = ctx.actor.id ?? '';
    const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
    const fresh = {
      code_hash: codeHash(code),
      code_expires: new Date(ctx.now.getTime() + CODE_MINUTES * 60_000),
    };
    await ctx.db
      .insertInto('wechat_binding')
      .values({ account_id: accountId, ...fresh, openid_enc: null, bound_at: null })
      .onConflict((oc) => oc.column('account_id').doUpdateSet(fresh))
      .execute();
    ctx.note({ table: 'account', id: accountId });
    return { code, minutes: CODE_MINUTES };
  },
});

/** The gateway tells that a follower sent a code. Signed over the lines `bind`, channel, code, openid, at. */
export const bindWechat = defineAction({
  name: 'notices.bind-wechat',
  title: '绑定微信',
  input: z.strictObject({
    ...signed,
    code: z.string().regex(/^\d{8}$/),
    openid: z.string().regex(/^[\w-]{10,64}$/),
  }),
  allow: { roles: ['public'], on: anywhere },
  audit: 'write',
  async run(ctx, input) {
    const { channel, code, openid, at } = input;
    if (channel !== 'wechat' || !saidByGateway(ctx, input, ['bind', channel, code, openid, at]))
      return refuse('forbidden', 'notices.bad-signature');
    const accountId = await asHouse(ctx, async () => {
      const found = await ctx.db
        .selectFrom('wechat_binding')
        .select('account_id')
        .where('code_hash', '=', codeHash(code))
        .where('code_expires', '>', ctx.now)
        .forUpdate()
        .executeTakeFirst();
      if (!found) return null;
      await ctx.db
        .updateTable('wechat_binding')
        .set({
          openid_enc: ctx.cipher.seal(openid, openidPlace(found.account_id)),
          bound_at: ctx.now,
          code_hash: null,
          code_expires: null,
        })
        .where('account_id', '=', found.account_id)
        .execute();
      return found.account_id;
    });
    if (accountId === null) return refuse('not-found', 'notices.wechat-code-unknown');
    ctx.note({ table: 'account', id: accountId });
    return { bound: true };
  },
});

/** Forgets the follower behind an account. */
export const unbindWechat = defineAction({
  name: 'notices.unbind-wechat',
  title: '解除微信绑定',
  input: z.strictObject({}),
  allow: { roles: READERS, on: anywhere },
  audit: 'write',
  async run(ctx) {
    const accountId = ctx.actor.id ?? '';
    await ctx.db.deleteFrom('wechat_binding').where('account_id', '=', accountId).execute();
    ctx.note({ table: 'account', id: accountId });
    return { unbound: true };
  },
});
