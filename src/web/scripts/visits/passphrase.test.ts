import { expect, it } from 'vitest';
import { strengthOf, waitAfter } from './passphrase.ts';

it.each([
  ['小船', 'short'],
  ['1234567', 'short'],
  ['12345678901234', 'weak'],
  ['13987654321', 'weak'],
  ['aaaaaaaaaaaaaaaa', 'weak'],
  ['abcdefghijklmnop', 'weak'],
  ['abababababababab', 'weak'],
  ['榕树小船二月豆腐', 'strong'],
  ['k7Rq-w2Lx', 'fair'],
  ['banyan boat tofu', 'strong'],
])('judges %j as %s', (passphrase, strength) => {
  expect(strengthOf(passphrase)).toBe(strength);
});

it('lets three typing errors pass, then waits longer each time, up to a quarter of an hour', () => {
  const waits = Array.from({ length: 12 }, (_, wrong) => waitAfter(wrong) / 1000);
  expect(waits.slice(0, 7)).toEqual([0, 0, 0, 5, 15, 45, 135]);
  expect(waits.every((wait, n) => n === 0 || wait >= (waits[n - 1] ?? 0))).toBe(true);
  expect(waits.at(-1)).toBe(900);
});
