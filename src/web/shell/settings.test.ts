import { expect, test } from 'vitest';
import { PLAIN_SETTINGS, settingsFrom } from '../../platform/settings/index.ts';
import { readSettings, settingsCookie } from './settings.ts';

test('what was chosen comes back with the next request', () => {
  const chosen = settingsFrom(
    new URLSearchParams('text=150&theme=dark&contrast=high&easy=on&line=narrow&motion=none'),
  );
  const cookie = settingsCookie(chosen).split(';')[0] ?? '';
  expect(readSettings(`other=1; ${cookie}`)).toEqual({
    text: '150',
    theme: 'dark',
    contrast: 'high',
    easy: 'on',
    line: 'narrow',
    motion: 'none',
  });
});

test.each([null, '', 'zhuye_settings=', 'zhuye_settings=%', 'zhuye_settings=text%3D999%26theme%3Dpink'])(
  'an unreadable cookie (%s) is the plain look',
  (cookie) => {
    expect(readSettings(cookie)).toEqual(PLAIN_SETTINGS);
  },
);

test('nothing but known words ever reaches the page', () => {
  expect(settingsFrom(new URLSearchParams('text="><script>&easy=1'))).toEqual(PLAIN_SETTINGS);
});

test('the cookie is kept for a year and never sent along from elsewhere', () => {
  expect(settingsCookie(PLAIN_SETTINGS)).toMatch(/; Path=\/; Max-Age=31536000; SameSite=Lax; HttpOnly$/);
});
