import type { Context } from '../action/index.ts';
import { asHouse } from './as-house.ts';
import type { NoticeKind, NoticeParams } from './declare.ts';
import { queueMessages } from './queue.ts';
import { groupKey, sealParams } from './sealed.ts';
import './tables.ts';

export interface Notification<P extends NoticeParams> {
  /** Whom it is given to. */
  accountId: string;
  kind: NoticeKind<P>;
  params: P;
  /** Page to act on, where it is another one than the kind's own. */
  href?: string;
  /**
   * What makes it this notice and not another one; the parameters where absent. The same is not given twice to an account,
   * read or not: put a date or a version into it where it may come again.
   */
  once?: string;
}

/**
 * Gives an account a notice, in the transaction of the act that causes it: it stands in the house, and goes out by the
 * channels that the reader has allowed. Given again, it changes nothing; who has no account (any more) is not told. Throws
 * for a page outside the house.
 */
export async function notify<P extends NoticeParams>(
  ctx: Context,
  { accountId, kind, params, href = kind.href(params), once }: Notification<P>,
): Promise<void> {
  if (!isOwnPath(href)) throw new Error(`${kind.kind} leads outside the house`);
  const id = ctx.newId();
  await asHouse(ctx, async () => {
    if (!(await hasAccount(ctx, accountId))) return;
    const given = await ctx.db
      .insertInto('notice')
      .values({
        id,
        account_id: accountId,
        kind: kind.kind,
        params: sealParams(ctx.cipher, 'notice', id, params),
        href,
        urgent: kind.urgent ?? false,
        group_key: groupKey(kind.kind, once ?? JSON.stringify(params)),
        made_at: ctx.now,
        read_at: null,
      })
      .onConflict((oc) => oc.columns(['account_id', 'group_key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (given) await queueMessages(ctx, { accountId, noticeId: id, kind });
  });
}

async function hasAccount(ctx: Context, accountId: string): Promise<boolean> {
  const found = await ctx.db
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .executeTakeFirst();
  return found !== undefined;
}

/** A path of the house itself: a second slash or a backslash would lead a browser elsewhere. */
function isOwnPath(href: string): boolean {
  return /^\/(?![/\\])/.test(href);
}
