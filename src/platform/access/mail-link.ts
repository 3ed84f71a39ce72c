import { todayInShanghai } from '../../kernel/dates.ts';
import type { Context } from '../action/index.ts';
import { sendToAddress } from '../notices/send-to-address.ts';
import { addressesOf, maskedAddress } from './addresses.ts';
import type { LinkKind } from './links.ts';
import { invitationNotice, printedResetNotice } from './notices.ts';

/**
 * Sends the link of a printed letter by e-mail as well, where the account has an address and a mail server is set up; gives
 * the address, masked, or null. The letter stays: nobody is reached by e-mail alone. Needs the rights of who keeps accounts.
 */
export async function mailLink(
  ctx: Context,
  accountId: string,
  { kind, token, expiresAt }: { kind: LinkKind; token: string; expiresAt: Date },
): Promise<string | null> {
  if (ctx.params.notices.outside.channels.email === null) return null;
  const { email } = await addressesOf(ctx, accountId);
  if (email === null) return null;
  await sendToAddress(ctx, {
    channel: 'email',
    address: email,
    kind: kind === 'invitation' ? invitationNotice : printedResetNotice,
    params: { token, until: todayInShanghai(expiresAt) },
  });
  return maskedAddress(email);
}
