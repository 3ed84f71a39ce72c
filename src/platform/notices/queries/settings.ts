import { z } from 'zod';
import { anywhere, defineQuery, type Context } from '../../action/index.ts';
import { asHouse } from '../as-house.ts';
import type { NoticeGroup } from '../book.ts';
import { CHANNELS } from '../outside.ts';
import { barOf, readerOf, standing, type Bar, type Reader } from '../reader.ts';
import { READERS } from '../readers.ts';
import { maskedAddress } from '../sealed.ts';
import type { ChannelName } from '../tables.ts';
import { clockText } from '../time.ts';

export interface ChannelChoice {
  channel: ChannelName;
  /** Masked; null where the account gave none. */
  address: string | null;
  /** What keeps it from being used at all; null where nothing does. */
  bar: Exclude<Bar, 'turned-off'> | null;
  groups: { name: string; title: string; allowed: boolean }[];
}

/** The rooms that give notices to the role of whoever asks. */
export function groupsFor(ctx: Context): readonly NoticeGroup[] {
  const { role } = ctx.actor;
  return ctx.params.notices.book.groups.filter(({ kinds }) =>
    kinds.some(({ to }) => !to || to.some((one) => one === role)),
  );
}

async function choiceOf(ctx: Context, reader: Reader, channel: ChannelName): Promise<ChannelChoice> {
  const address = reader.addresses[channel];
  const groups = groupsFor(ctx).map(({ name, title, kinds }) => {
    const about = kinds.some((kind) => kind.about === 'person') ? 'person' : 'account';
    const said = reader.said.get(`${channel} ${name}`);
    return { name, title, allowed: said ?? standing(reader, { about }, channel) };
  });
  // The bar of a matter of the person, with every choice set to yes.
  const bar = await barOf(
    ctx,
    { ...reader, said: new Map() },
    { kind: 'any.matter', about: 'person' },
    channel,
  );
  return {
    channel,
    address: address && maskedAddress(address),
    bar: bar === 'turned-off' ? null : bar,
    groups,
  };
}

/** How whoever asks wishes to be told, and by which ways it is possible. */
export const noticeSettings = defineQuery({
  name: 'notices.settings',
  title: '通知设置',
  input: z.strictObject({}),
  allow: { roles: READERS, on: anywhere },
  audit: 'none',
  async run(ctx) {
    return asHouse(ctx, async () => {
      const reader = await readerOf(ctx, ctx.actor.id ?? '');
      const { quiet, digest, digestAt, digestDay } = reader.timing;
      const channels: ChannelChoice[] = [];
      for (const channel of CHANNELS) channels.push(await choiceOf(ctx, reader, channel));
      return {
        quiet: quiet && { from: clockText(quiet.from), to: clockText(quiet.to) },
        digest,
        digestAt: clockText(digestAt),
        digestDay,
        channels,
        hasPerson: reader.persons.length > 0,
        wechat: {
          bindable: ctx.params.notices.outside.channels.wechat?.kind === 'gateway',
          bound: reader.addresses.wechat !== null,
        },
      };
    });
  },
});
