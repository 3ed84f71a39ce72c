import { addressesOf as accountAddresses } from '../access/addresses.ts';
import type { Context } from '../action/index.ts';
import type { Addresses } from './house.ts';

/** Place of an account's WeChat id. */
export const openidPlace = (accountId: string) => `wechat_binding.openid:${accountId}`;

/** Where an account may be reached; as the house. */
export async function addressesOf(ctx: Context, accountId: string): Promise<Addresses> {
  const follower = await ctx.db
    .selectFrom('wechat_binding')
    .select('openid_enc')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const sealed = follower?.openid_enc;
  return {
    ...(await accountAddresses(ctx, accountId)),
    wechat: sealed ? ctx.cipher.open(sealed, openidPlace(accountId)) : null,
  };
}
