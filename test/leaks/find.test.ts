import { describe, expect, test } from 'vitest';
import { finderOf, needlesOf } from './find.ts';
import { planted } from './plants.ts';

// A search that finds nothing proves nothing unless it finds what is there.
const person = planted(0);
const find = finderOf(needlesOf([person]));
const { residentId: number, name, phone, address } = person;
const fullWidth = (text: string) =>
  text.replace(/[0-9X]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

describe.each([
  ['as it is', `id=${number};`, number],
  ['in lower case', number.toLowerCase(), number],
  ['in full width', fullWidth(number), number],
  ['with blanks', number.replace(/(.{4})/g, '$1 '), number],
  ['with hyphens', `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`, phone],
  ['with a blank after each character', [...phone].join(' '), phone],
  ['in a certificate number', person.certificateNo, number],
  ['percent-encoded', `/x?q=${encodeURIComponent(name)}`, name],
  ['percent-encoded full width', encodeURIComponent(address), address],
  ['in hexadecimal', Buffer.from(`a${name}b`).toString('hex'), name],
  ['in JSON escapes', '{"n":"\\u683d\\u7532\\u6869"}', name],
  ...[0, 1, 2].map((n): [string, string, string] => [
    `in base64, after ${n} bytes`,
    Buffer.from(`${'x'.repeat(n)}${number}, and more`).toString('base64'),
    number,
  ]),
  ...[0, 1, 2].map((n): [string, string, string] => [
    `in base64 for addresses, after ${n} bytes`,
    Buffer.from(`${'x'.repeat(n)}${name}和别人`).toString('base64url'),
    name,
  ]),
])('%s', (_how, haystack, text) => {
  test('is found', () => {
    expect(find(haystack).map((needle) => needle.text)).toContain(text);
  });
});

test('a mask is no find, nor is another number', () => {
  expect(find(`350***********${number.slice(-4)} ${phone.slice(0, 3)}****${phone.slice(-4)} 栽桩`)).toEqual(
    [],
  );
});
