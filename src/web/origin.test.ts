import { describe, expect, it } from 'vitest';
import { readProxies } from '../platform/doors/proxies.ts';
import { COOKIES, cookieOf } from './cookies.ts';
import { DIRECT, isForeign, originOf, type Reach } from './origin.ts';

const PROXY = '10.2.0.1';
const behind: Reach = { publicUrl: null, isProxy: readProxies(PROXY) ?? (() => false) };
const named: Reach = { ...behind, publicUrl: 'https://zhuye.example' };
const request = (headers: Record<string, string>, method = 'POST', url = 'http://zhuye.example/people') =>
  new Request(url, { method, headers });
const post = (headers: Record<string, string>, method = 'POST') => isForeign(request(headers, method));
const SPOOFED = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };

it('takes forms of its own pages', () => {
  expect(post({ origin: 'http://zhuye.example' })).toBe(false);
  expect(post({ origin: 'https://zhuye.example' })).toBe(false);
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

describe('what a request says of a proxy before it', () => {
  it.each([
    ['nobody is believed', DIRECT, PROXY, 'http://zhuye.example'],
    ['a stranger', behind, '203.0.113.9', 'http://zhuye.example'],
    ['this machine, not being named', behind, '127.0.0.1', 'http://zhuye.example'],
    ['somebody unseen', behind, undefined, 'http://zhuye.example'],
    ['the proxy', behind, PROXY, 'https://evil.example'],
    ['a stranger, the address being set', named, '203.0.113.9', 'https://zhuye.example'],
    ['the proxy, the address being set', named, PROXY, 'https://zhuye.example'],
  ])('from %s', (_who, reach, peer, origin) => {
    expect(originOf(request(SPOOFED), reach, peer)).toBe(origin);
  });

  it('opens no door for forms of the host that it names, unless the proxy is believed', () => {
    const form = request({ ...SPOOFED, origin: 'https://evil.example' });
    expect(isForeign(form, DIRECT, '127.0.0.1')).toBe(true);
    expect(isForeign(form, behind, '203.0.113.9')).toBe(true);
    expect(isForeign(form, named, '203.0.113.9')).toBe(true);
    expect(isForeign(form, behind, PROXY)).toBe(false);
  });

  it('does not stand against the public address, under whatever host a proxy asks', () => {
    const own = (origin: string) =>
      isForeign(request({ origin, host: '127.0.0.1:3000' }, 'POST', 'http://127.0.0.1:3000/'), named, '::1');
    expect(own('https://zhuye.example')).toBe(false);
    expect(own('http://zhuye.example')).toBe(true);
    expect(own('http://127.0.0.1:3000')).toBe(false);
  });

  it('makes a cookie secure where TLS ends in front of the house', () => {
    const secure = (reach: Reach, peer: string) =>
      cookieOf(originOf(request(SPOOFED), reach, peer), COOKIES.session, 'x', 1).endsWith('; Secure');
    expect(secure(DIRECT, PROXY)).toBe(false);
    expect(secure(behind, '203.0.113.9')).toBe(false);
    expect(secure(behind, PROXY)).toBe(true);
    expect(secure(named, '203.0.113.9')).toBe(true);
  });
});
