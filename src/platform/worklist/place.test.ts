import { expect, test } from 'vitest';
import { listCookie, rememberedList } from './place.ts';

test('the list is remembered with its filters and place', () => {
  const address = '/home?kind=employment.verify&after=2024-06-03_01900000-0000-7000-8000-000000000001';
  expect(rememberedList(`a=1; ${listCookie(address).split(';')[0]}`)).toBe(address);
});

test.each([
  null,
  '',
  'zhuye_list=%',
  'zhuye_list=//evil.example',
  'zhuye_list=%2Fhome%3F%22%3E',
  'zhuye_list=%2Fhomes',
])('%s leads nowhere', (cookie) => {
  expect(rememberedList(cookie)).toBeNull();
});
