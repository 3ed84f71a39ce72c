import { z } from 'zod';
import { refuse } from '../../../kernel/problem.ts';
import { anywhere, defineAction, defineQuery, type Context } from '../../action/index.ts';
import { asHouse } from '../as-house.ts';
import { CHANNEL_WORDS } from '../outside.ts';
import { READERS } from '../readers.ts';
import { ALL_GROUPS, openStopToken } from '../stop-token.ts';

const input = z.strictObject({ token: z.string().max(600) });
/** Anybody who holds the link, signed in or not. */
const ANYBODY = { roles: ['public', ...READERS], on: anywhere } as const;

/** What a link in a mail would end, without any word about whom. */
export const openStop = defineQuery({
  name: 'notices.open-stop',
  title: '看退订链接',
  input,
  allow: ANYBODY,
  audit: 'none',
  async run(ctx, { token }) {
    const stop = openStopToken(ctx.cipher, token);
    if (!stop) return refuse('invalid', 'notices.stop-link');
    const group = ctx.params.notices.book.groups.find(({ name }) => name === stop.group);
    return { channel: CHANNEL_WORDS[stop.channel], group: group?.title ?? null };
  },
});

function groupNames(ctx: Context, group: string): string[] {
  return group === ALL_GROUPS ? ctx.params.notices.book.groups.map(({ name }) => name) : [group];
}

/** Ends the messages of a channel for the account that a link was made for. Again changes nothing. */
export const stopChannel = defineAction({
  name: 'notices.stop',
  title: '不再收这类消息',
  input,
  allow: ANYBODY,
  audit: 'write',
  async run(ctx, { token }) {
    const stop = openStopToken(ctx.cipher, token);
    if (!stop) return refuse('invalid', 'notices.stop-link');
    const { accountId, channel, group } = stop;
    const rows = groupNames(ctx, group).map((name) => ({
      account_id: accountId,
      channel,
      kind_group: name,
      allowed: false,
    }));
    await asHouse(ctx, async () => {
      const account = await ctx.db
        .selectFrom('account')
        .select('id')
        .where('id', '=', accountId)
        .executeTakeFirst();
      if (!account || rows.length === 0) return;
      await ctx.db
        .insertInto('notice_channel')
        .values(rows)
        .onConflict((oc) =>
          oc.columns(['account_id', 'channel', 'kind_group']).doUpdateSet({ allowed: false }),
        )
        .execute();
    });
    ctx.note({ table: 'account', id: accountId, details: { channel, group } });
    return { stopped: true };
  },
});
