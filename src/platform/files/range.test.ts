import { expect, it } from 'vitest';
import { rangeOf } from './range.ts';

it.each([
  [null, null],
  ['bytes=0-0', { from: 0, to: 1 }],
  ['bytes=10-', { from: 10, to: 100 }],
  ['bytes=90-500', { from: 90, to: 100 }],
  ['bytes=-10', { from: 90, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=5-2', null],
  ['bytes=0-1,5-6', null],
  ['rows=0-1', null],
  ['bytes=-', null],
])('of 100 bytes %j gives %j', (header, range) => expect(rangeOf(header, 100)).toEqual(range));
