import type { Context } from '../action/index.ts';

export type Channel = 'email' | 'sms';

const COLUMNS = {
  email: { sealed: 'email_enc', index: 'email_bidx', place: 'account.email' },
  sms: { sealed: 'phone_enc', index: 'phone_bidx', place: 'account.phone' },
} as const;

/** An address as it is sealed and found again, or null where it cannot be one. Telephone: a mobile number of 11 digits. */
export function normalAddress(channel: Channel, typed: string): string | null {
  const text = typed.normalize('NFKC').trim();
  if (channel === 'sms') {
    const digits = text.replace(/^\+?86/, '').replace(/[\s-]/g, '');
    return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
  }
  return /^[^\s@<>"']{1,64}@[\w-]+(\.[\w-]+)+$/.test(text) && text.length <= 200 ? text.toLowerCase() : null;
}

/** Keeps a confirmed address with an account; null takes it away. Needs the door's rights. */
export async function keepAddress(
  ctx: Pick<Context, 'db' | 'cipher'>,
  accountId: string,
  channel: Channel,
  address: string | null,
): Promise<void> {
  const { sealed, index, place } = COLUMNS[channel];
  await ctx.db
    .updateTable('account')
    .set({
      [sealed]: address === null ? null : ctx.cipher.seal(address, `${place}:${accountId}`),
      [index]: address === null ? null : ctx.cipher.blindIndex(place, address),
    })
    .where('id', '=', accountId)
    .execute();
}

/** The addresses of an account that were confirmed, opened. Needs the door's rights, or to be the owner. */
export async function addressesOf(
  ctx: Pick<Context, 'db' | 'cipher'>,
  accountId: string,
): Promise<Record<Channel, string | null>> {
  const row = await ctx.db
    .selectFrom('account')
    .select(['email_enc', 'phone_enc'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  const open = (bytes: Buffer | null | undefined, place: string) =>
    bytes ? ctx.cipher.open(bytes, `${place}:${accountId}`) : null;
  return { email: open(row?.email_enc, 'account.email'), sms: open(row?.phone_enc, 'account.phone') };
}

/** Enough of an address to know it again, and no more. */
export function maskedAddress(address: string): string {
  const at = address.indexOf('@');
  if (at < 0) return `${address.slice(0, 3)}****${address.slice(-4)}`;
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}
