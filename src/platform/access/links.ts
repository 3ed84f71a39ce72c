import type { Context } from '../action/index.ts';
import { newToken, tokenHash } from './session.ts';

export type LinkKind = 'invitation' | 'reset';

/** Hours for which a link works; the shorter the fewer hands it passes through. */
const HOURS: Record<LinkKind | 'asked', number> = { invitation: 7 * 24, reset: 7 * 24, asked: 1 };

type LinkContext = Pick<Context, 'db' | 'now'>;

/**
 * Makes a one-time link for an account and ends earlier ones of its kind. The token is told once and kept as a hash.
 * `asked`: by the owner at the door, for an hour; printed ones have a week. Needs the rights of who keeps accounts.
 */
export async function issueLink(
  ctx: LinkContext,
  link: { accountId: string; kind: LinkKind; issuedBy: string | null; asked?: boolean },
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const hours = HOURS[link.asked ? 'asked' : link.kind];
  const expiresAt = new Date(ctx.now.getTime() + hours * 3_600_000);
  await ctx.db
    .updateTable('account_link')
    .set({ used_at: ctx.now })
    .where('account_id', '=', link.accountId)
    .where('kind', '=', link.kind)
    .where('used_at', 'is', null)
    .execute();
  await ctx.db
    .insertInto('account_link')
    .values({
      token_hash: tokenHash(token),
      account_id: link.accountId,
      kind: link.kind,
      issued_by: link.issuedBy,
      created_at: ctx.now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** The account of a link that still works, locked; null for every other. Needs the door's rights. */
export async function accountOfLink(ctx: LinkContext, token: string, kind: LinkKind) {
  const found = await ctx.db
    .selectFrom('account_link')
    .innerJoin('account', 'account.id', 'account_link.account_id')
    .select(['account.id', 'account.name', 'account.display_name'])
    .where('token_hash', '=', tokenHash(token))
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', ctx.now)
    .where('active', '=', true)
    .forUpdate()
    .executeTakeFirst();
  return found ?? null;
}

/** Uses a link up. Needs the door's rights. */
export async function spendLink(ctx: LinkContext, token: string): Promise<void> {
  await ctx.db
    .updateTable('account_link')
    .set({ used_at: ctx.now })
    .where('token_hash', '=', tokenHash(token))
    .execute();
}
