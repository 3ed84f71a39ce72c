import { BlockList, isIP } from 'node:net';

/** Whether the address at the other end of a connection is a proxy whose forwarded headers are believed. */
export type IsProxy = (peer: string | undefined) => boolean;

/** Nobody's headers are believed: the house is reached directly. */
export const noProxy: IsProxy = () => false;

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
/** Node tells an IPv4 peer on a socket of both families in the form of IPv6. */
const bare = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Reads a list of addresses and networks parted by commas, such as `127.0.0.1, 10.2.0.0/16, ::1`. Null where a part is
 * neither: a proxy that is believed by mistake may say of anybody where they come from.
 */
export function readProxies(text: string): IsProxy | null {
  const list = new BlockList();
  for (const part of text.split(',').map((each) => each.trim())) {
    const [address = '', bits, ...rest] = part.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const wide = bits === undefined ? most : Number(bits);
    if (isIP(address) === 0 || rest.length > 0 || bits === '') return null;
    // A network of everybody would believe everybody.
    if (!Number.isInteger(wide) || wide < 1 || wide > most) return null;
    list.addSubnet(bare(address), wide, familyOf(address));
  }
  return (peer) => peer !== undefined && isIP(bare(peer)) > 0 && list.check(bare(peer), familyOf(bare(peer)));
}
