import { isIP } from 'node:net';

/**
 * Where a request comes from. A proxy that the settings name is `believed` when it names the last hop before it; anybody
 * else's header is not, for it could say anything. Empty where nothing is known.
 */
export function sourceOf(
  peer: string | undefined,
  forwarded: string | null | undefined,
  believed: boolean,
): string {
  if (peer === undefined || isIP(peer) === 0) return '';
  const named = forwarded?.split(',').at(-1)?.trim() ?? '';
  return believed && isIP(named) > 0 ? named : peer;
}

/** The part of an address that one household or office holds: an IPv4 address, the first 64 bits of an IPv6 address. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (four) return four;
  const [head = '', tail = ''] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
