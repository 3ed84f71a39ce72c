import { sql, type Selectable } from 'kysely';
import type { Context } from '../action/index.ts';
import { addressesOf } from './addresses.ts';
import { groupOf } from './book.ts';
import type { AnyNotice } from './declare.ts';
import type { Addresses } from './house.ts';
import type { ChannelName, NoticeChoiceTable } from './tables.ts';
import type { Timing } from './time.ts';

/** What holds for whoever has chosen nothing: quiet from nine in the evening until seven, otherwise at once. */
export const DEFAULT_TIMING: Timing = {
  quiet: { from: 21 * 60, to: 7 * 60 },
  digest: 'at-once',
  digestAt: 9 * 60,
  digestDay: 1,
};

/** Whoever is told: where they can be reached and what they allow. */
export interface Reader {
  active: boolean;
  timing: Timing;
  /** Said yes or no, by `channel group`. */
  said: ReadonlyMap<string, boolean>;
  addresses: Addresses;
  /** People of the register for whom the account acts, itself included. */
  persons: readonly string[];
}

/** The chosen times, or the house's own. */
export function timingOf(choice: Selectable<NoticeChoiceTable> | undefined): Timing {
  if (!choice) return DEFAULT_TIMING;
  const { quiet_from: from, quiet_to: to } = choice;
  return {
    quiet: from === null || to === null ? null : { from, to },
    digest: choice.digest,
    digestAt: choice.digest_at,
    digestDay: choice.digest_day,
  };
}

/** Reads what is known of a reader; as the house. */
export async function readerOf(ctx: Context, accountId: string): Promise<Reader> {
  const { rows } = await sql<{ active: boolean; persons: string[] }>`
    select a.active, coalesce(array_agg(distinct g.person_id) filter (where g.person_id is not null), '{}') as persons
    from account a
    left join account_grant g on g.account_id = a.id and grant_in_force(g, ${ctx.today}::date)
    where a.id = ${accountId} group by a.id`.execute(ctx.db);
  const choice = await ctx.db
    .selectFrom('notice_choice')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const said = await ctx.db
    .selectFrom('notice_channel')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
  return {
    active: rows[0]?.active ?? false,
    timing: timingOf(choice),
    said: new Map(said.map((row) => [`${row.channel} ${row.kind_group}`, row.allowed])),
    addresses: await addressesOf(ctx, accountId),
    persons: rows[0]?.persons ?? [],
  };
}

/** Why a channel is not used for somebody. */
export type Bar = 'not-set-up' | 'account-closed' | 'no-address' | 'turned-off' | 'no-consent';

/**
 * What stands where nothing was chosen: matters of the account by e-mail; matters of a person by every channel to which the
 * person agreed; staff by e-mail.
 */
export function standing(
  reader: Pick<Reader, 'persons'>,
  kind: Pick<AnyNotice, 'about'>,
  channel: ChannelName,
) {
  return channel === 'email' || (kind.about === 'person' && reader.persons.length > 0);
}

/** Whether a kind may go out to a reader by a channel; null when so. As the house. */
export async function barOf(
  ctx: Context,
  reader: Reader,
  kind: Pick<AnyNotice, 'kind' | 'about'>,
  channel: ChannelName,
): Promise<Bar | null> {
  const { outside, consents } = ctx.params.notices;
  if (!outside.channels[channel]) return 'not-set-up';
  if (!reader.active) return 'account-closed';
  if (!reader.addresses[channel]) return 'no-address';
  const said = reader.said.get(`${channel} ${groupOf(kind.kind)}`);
  if (!(said ?? standing(reader, kind, channel))) return 'turned-off';
  if (kind.about === 'account') return null;
  for (const personId of reader.persons)
    if (!(await consents(ctx, personId, `notice-${channel}`))) return 'no-consent';
  return null;
}
