import { expect, it } from 'vitest';
import { networkOf, sourceOf } from './source.ts';

it.each([
  ['203.0.113.9', null, false, '203.0.113.9'],
  // A stranger's header is not believed, and no more one that is said on this machine.
  ['203.0.113.9', '198.51.100.1', false, '203.0.113.9'],
  ['127.0.0.1', '198.51.100.1', false, '127.0.0.1'],
  ['10.2.0.1', '198.51.100.1', true, '198.51.100.1'],
  // What a stranger puts before the hop that the proxy adds is not believed either.
  ['::1', '10.0.0.1, 198.51.100.1', true, '198.51.100.1'],
  ['127.0.0.1', 'unknown', true, '127.0.0.1'],
  [undefined, '198.51.100.1', true, ''],
])(
  'a request of %s that was forwarded for %s, believed: %s, comes from %s',
  (peer, forwarded, believed, source) => {
    expect(sourceOf(peer, forwarded, believed)).toBe(source);
  },
);

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['::ffff:203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
