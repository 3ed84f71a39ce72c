import { expect, it } from 'vitest';
import { noProxy, readProxies } from './proxies.ts';

it.each([
  ['127.0.0.1', '127.0.0.1', true],
  ['127.0.0.1', '::ffff:127.0.0.1', true],
  ['127.0.0.1', '127.0.0.2', false],
  ['10.2.0.0/16', '10.2.9.9', true],
  ['10.2.0.0/16', '10.3.0.1', false],
  ['::1, 10.2.0.1', '::1', true],
  ['::1, 10.2.0.1', '10.2.0.1', true],
  ['2001:db8::/32', '2001:db8:7::1', true],
  ['2001:db8::/32', '2001:db9::1', false],
])('of %s the peer %s is a proxy: %s', (list, peer, is) => {
  expect(readProxies(list)?.(peer)).toBe(is);
});

it.each(['', 'proxy.example', '10.0.0.0/33', '10.0.0.0/', '0.0.0.0/0', '::/0', '10.0.0.1/8/9', '10.0.0.1,'])(
  'does not take the list %j',
  (list) => {
    expect(readProxies(list)).toBeNull();
  },
);

it('believes nobody where none is set, nor whom it cannot see', () => {
  expect(noProxy('127.0.0.1')).toBe(false);
  expect(readProxies('127.0.0.1')?.(undefined)).toBe(false);
});
