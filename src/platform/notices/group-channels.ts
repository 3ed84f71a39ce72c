import type { Context } from '../action/index.ts';
import type { ChannelName } from './tables.ts';

/** For the inputs of rooms. */
export const CHANNEL_NAMES = ['email', 'sms', 'wechat'] as const satisfies readonly ChannelName[];

/**
 * Sets by which ways the notices of one room go out to whoever acts; the others are off. For a room with a page of its own about
 * them: the choice is the same that the settings of notices show.
 */
export async function allowInGroup(
  ctx: Context,
  group: string,
  allowed: readonly ChannelName[],
): Promise<void> {
  const account_id = ctx.actor.id;
  if (account_id === null) return;
  await ctx.db
    .insertInto('notice_channel')
    .values(
      CHANNEL_NAMES.map((channel) => ({
        account_id,
        channel,
        kind_group: group,
        allowed: allowed.includes(channel),
      })),
    )
    .onConflict((oc) =>
      oc
        .columns(['account_id', 'channel', 'kind_group'])
        .doUpdateSet((eb) => ({ allowed: eb.ref('excluded.allowed') })),
    )
    .execute();
}
