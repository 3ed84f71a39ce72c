import { expect, it } from 'vitest';
import { maskedAddress, normalAddress } from './addresses.ts';

it.each([
  ['email', ' Li.Na@Example.com ', 'li.na@example.com'],
  ['email', 'ｌｉ@example.com', 'li@example.com'],
  ['email', 'no-at.example.com', null],
  ['email', 'a@b', null],
  ['email', 'a@b.c\nBcc: x@y.z', null],
  ['sms', '+86 199-0000-0000', '19900000000'],
  ['sms', '12345678901', null],
  ['sms', '0591-87654321', null],
] as const)('%s “%s” is %s', (channel, typed, address) => {
  expect(normalAddress(channel, typed)).toBe(address);
});

it('shows enough to know an address again', () => {
  expect(maskedAddress('lina@example.com')).toBe('l***@example.com');
  expect(maskedAddress('19900001234')).toBe('199****1234');
});
