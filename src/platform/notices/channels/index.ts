import type { Floor } from '../../action/index.ts';
import { CHANNELS, type Outside } from '../outside.ts';
import type { ChannelName } from '../tables.ts';
import type { Channel } from './channel.ts';
import { gatewayChannel } from './gateway.ts';
import { recordChannel } from './record.ts';
import { smtpChannel } from './smtp.ts';

export { Undelivered, type Channel, type Outgoing, type Receipt, type SendFailure } from './channel.ts';

export type Channels = Readonly<Record<ChannelName, Channel | null>>;

function channelOf(name: ChannelName, { publicUrl, channels }: Outside, floor: Floor): Channel | null {
  const settings = channels[name];
  switch (settings?.kind) {
    case 'smtp':
      return smtpChannel(settings, publicUrl);
    case 'gateway':
      return gatewayChannel(settings, floor.clock);
    case 'record':
      return recordChannel(floor);
    default:
      return null;
  }
}

/** The channels of a house, by its settings. */
export function channelsOf(floor: Floor): Channels {
  const made = CHANNELS.map((name) => [name, channelOf(name, floor.params.notices.outside, floor)] as const);
  return Object.fromEntries(made) as Channels;
}
