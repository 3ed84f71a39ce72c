import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { invalidField, refuse, Refusal } from '../../../kernel/problem.ts';
import { anywhere, defineAction, type Context } from '../../action/index.ts';
import { sendToAddress } from '../../notices/send-to-address.ts';
import { keepAddress, normalAddress, type Channel } from '../addresses.ts';
import { asDoor } from '../as-door.ts';
import { confirmFactor, hasFactor, takeCode } from '../factor.ts';
import { newPassword } from '../fields.ts';
import { addressNotice } from '../notices.ts';
import { ownAccount, wrongTry } from '../own-secret.ts';
import { hashPassword, verifyPassword } from '../password.ts';
import { renewRecoveryCodes } from '../recovery.ts';
import { SIGNED_IN } from '../roles.ts';
import { plainCode } from '../totp.ts';

const mine = { roles: SIGNED_IN, on: anywhere };
const CODE_MINUTES = 15;
const CODE_TRIES = 5;

const ownId = (ctx: Context) => ctx.actor.id ?? '';

/** Whether this is the password of the actor; the refusal, which is counted, otherwise. Needs the door's rights. */
export async function wrongPassword(ctx: Context, field: string, password: string): Promise<Refusal | null> {
  const own = await ownAccount(ctx);
  if (own instanceof Refusal) return own;
  return (await verifyPassword(password, own.password_hash)) ? null : wrongTry(field, 'wrong-password');
}

/** A new password ends all other sessions of the account: whoever knew the old one is out. */
export const changePassword = defineAction({
  name: 'access.change-password',
  title: '修改自己的密码',
  input: z.strictObject({ current: z.string().max(200), next: newPassword }),
  allow: mine,
  audit: 'write',
  async run(ctx, input) {
    return asDoor(ctx, async () => {
      const wrong = await wrongPassword(ctx, 'current', input.current);
      if (wrong) return wrong;
      const id = ownId(ctx);
      await ctx.db
        .updateTable('account')
        .set({ password_hash: await hashPassword(input.next) })
        .where('id', '=', id)
        .execute();
      await endOthers(ctx);
      ctx.note({ table: 'account', id });
      return { id };
    });
  },
});

async function endOthers(ctx: Context): Promise<number> {
  let others = ctx.db.deleteFrom('session').where('account_id', '=', ownId(ctx));
  if (ctx.actor.sessionId) others = others.where('id', '<>', ctx.actor.sessionId);
  return Number((await others.executeTakeFirst()).numDeletedRows);
}

export const endOwnSession = defineAction({
  name: 'access.end-session',
  title: '结束自己的一个登录',
  input: z.strictObject({ sessionId: z.uuid() }),
  allow: mine,
  audit: 'write',
  async run(ctx, { sessionId }) {
    const ended = await asDoor(ctx, () =>
      ctx.db
        .deleteFrom('session')
        .where('account_id', '=', ownId(ctx))
        .where('id', '=', sessionId)
        .executeTakeFirst(),
    );
    if (Number(ended.numDeletedRows) === 0) return refuse('not-found', 'no-such-record');
    ctx.note({ table: 'session', id: sessionId });
    return { ended: 1 };
  },
});

export const endOtherSessions = defineAction({
  name: 'access.end-other-sessions',
  title: '结束自己的其他登录',
  input: z.strictObject({}),
  allow: mine,
  audit: 'write',
  async run(ctx) {
    const ended = await asDoor(ctx, () => endOthers(ctx));
    ctx.note({ table: 'account', id: ownId(ctx), details: { sessions: ended } });
    return { ended };
  },
});

/** Makes the own factor count, by its first code; for seekers, who choose it. Gives the recovery codes once. */
export const confirmOwnFactor = defineAction({
  name: 'access.confirm-factor',
  title: '设置自己的动态码',
  input: z.strictObject({ code: z.string().max(60) }),
  allow: mine,
  audit: 'write',
  async run(ctx, { code }) {
    return asDoor(ctx, async () => {
      const own = await ownAccount(ctx);
      if (own instanceof Refusal) return own;
      if (await hasFactor(ctx, own.id)) return refuse('conflict', 'factor-there');
      if (!(await confirmFactor(ctx, own.id, code))) return wrongTry('code', 'wrong-code');
      ctx.note({ table: 'account', id: ownId(ctx), details: { factor: 'confirmed' } });
      return { recovery: await renewRecoveryCodes(ctx, ownId(ctx)) };
    });
  },
});

/** New recovery codes in place of the old ones, against a code of the app. */
export const renewOwnRecovery = defineAction({
  name: 'access.renew-recovery',
  title: '换一组备用码',
  input: z.strictObject({ code: z.string().max(60) }),
  allow: mine,
  audit: 'write',
  async run(ctx, { code }) {
    return asDoor(ctx, async () => {
      const own = await ownAccount(ctx);
      if (own instanceof Refusal) return own;
      if (!(await takeCode(ctx, own.id, code))) return wrongTry('code', 'wrong-code');
      ctx.note({ table: 'account', id: ownId(ctx), details: { recovery: 'renewed' } });
      return { recovery: await renewRecoveryCodes(ctx, ownId(ctx)) };
    });
  },
});

const codeHash = (accountId: string, code: string) =>
  createHash('sha256')
    .update(`${accountId}:${plainCode(code)}`)
    .digest();
const channel = z.enum(['email', 'sms']);

/** Sends a code to a new address; the address counts once the code came back. */
export const offerAddress = defineAction({
  name: 'access.offer-address',
  title: '修改自己的联系方式',
  input: z.strictObject({ channel, address: z.string().max(200) }),
  allow: mine,
  audit: 'write',
  async run(ctx, input) {
    const address = normalAddress(input.channel, input.address);
    if (address === null)
      return invalidField('address', input.channel === 'email' ? 'not-an-address' : 'not-a-mobile');
    const accountId = ownId(ctx);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    const row = {
      address_enc: ctx.cipher.seal(address, `account_address_change.address:${accountId}:${input.channel}`),
      code_hash: codeHash(accountId, code),
      failures: 0,
      expires_at: new Date(ctx.now.getTime() + CODE_MINUTES * 60_000),
    };
    await asDoor(ctx, () =>
      ctx.db
        .insertInto('account_address_change')
        .values({ account_id: accountId, channel: input.channel, ...row })
        .onConflict((oc) => oc.columns(['account_id', 'channel']).doUpdateSet(row))
        .execute(),
    );
    await sendToAddress(ctx, { channel: input.channel, address, kind: addressNotice, params: { code } });
    ctx.note({ table: 'account', id: accountId, details: { channel: input.channel, address: 'offered' } });
    return { channel: input.channel };
  },
});

/** Takes the code that was sent; five wrong ones end the offer. A wrong try is kept, so it is an answer and no refusal. */
export const confirmAddress = defineAction({
  name: 'access.confirm-address',
  title: '确认自己的联系方式',
  input: z.strictObject({ channel, code: z.string().min(1).max(60) }),
  allow: mine,
  audit: 'write',
  async run(ctx, input): Promise<{ confirmed: boolean }> {
    return asDoor(ctx, async () => {
      const accountId = ownId(ctx);
      const offer = await offerOf(ctx, accountId, input.channel);
      const right = offer && timingSafeEqual(codeHash(accountId, input.code), offer.code_hash);
      if (offer && !right) await countWrong(ctx, accountId, input.channel);
      if (offer && right) {
        const place = `account_address_change.address:${accountId}:${input.channel}`;
        await keepAddress(ctx, accountId, input.channel, ctx.cipher.open(offer.address_enc, place));
        await forget(ctx, accountId, input.channel);
      }
      const confirmed = Boolean(right);
      ctx.note({ table: 'account', id: accountId, details: { channel: input.channel, confirmed } });
      return { confirmed };
    });
  },
});

function offerOf(ctx: Context, accountId: string, on: Channel) {
  return ctx.db
    .selectFrom('account_address_change')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('channel', '=', on)
    .where('expires_at', '>', ctx.now)
    .where('failures', '<', CODE_TRIES)
    .forUpdate()
    .executeTakeFirst();
}

async function countWrong(ctx: Context, accountId: string, on: Channel): Promise<void> {
  await ctx.db
    .updateTable('account_address_change')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('account_id', '=', accountId)
    .where('channel', '=', on)
    .execute();
}

async function forget(ctx: Context, accountId: string, on: Channel): Promise<void> {
  await ctx.db
    .deleteFrom('account_address_change')
    .where('account_id', '=', accountId)
    .where('channel', '=', on)
    .execute();
}

export const dropAddress = defineAction({
  name: 'access.drop-address',
  title: '删除自己的联系方式',
  input: z.strictObject({ channel }),
  allow: mine,
  audit: 'write',
  async run(ctx, input) {
    const id = ownId(ctx);
    await asDoor(ctx, async () => {
      await keepAddress(ctx, id, input.channel, null);
      await forget(ctx, id, input.channel);
    });
    ctx.note({ table: 'account', id, details: { channel: input.channel, address: 'dropped' } });
    return { channel: input.channel };
  },
});
