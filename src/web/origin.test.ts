import { expect, it } from 'vitest';
import { isForeign } from './origin.ts';

const post = (headers: Record<string, string>, method = 'POST') =>
  isForeign(new Request('http://zhuye.example/people', { method, headers }));

it('takes forms of its own pages', () => {
  expect(post({ origin: 'http://zhuye.example' })).toBe(false);
  expect(post({ origin: 'https://zhuye.example', 'x-forwarded-host': 'zhuye.example' })).toBe(false);
  expect(post({})).toBe(false);
  expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(false);
});

it('refuses forms from elsewhere, and from nowhere that can be named', () => {
  expect(post({ origin: 'https://evil.example' })).toBe(true);
  expect(post({ origin: 'http://zhuye.example.evil.example' })).toBe(true);
  expect(post({ origin: 'http://zhuye.example:8080' })).toBe(true);
  expect(post({ origin: 'null' })).toBe(true);
  expect(post({ 'sec-fetch-site': 'cross-site' })).toBe(true);
  expect(post({ origin: 'https://evil.example' }, 'PUT')).toBe(true);
});

it('lets links from elsewhere lead here', () => {
  expect(post({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(false);
});
