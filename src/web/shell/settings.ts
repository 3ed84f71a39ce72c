import { settingsFrom, type Settings } from '../../platform/settings/index.ts';

export { PLAIN_SETTINGS, type Settings } from '../../platform/settings/index.ts';

const COOKIE = 'zhuye_settings';
const ONE_YEAR = 365 * 24 * 3600;

/** Settings of a request, from its Cookie header; so they need no account. */
export function readSettings(cookieHeader: string | null): Settings {
  const found = (cookieHeader ?? '')
    .split(';')
    .map((c) => c.trim())
    .find((c) => c.startsWith(`${COOKIE}=`));
  return settingsFrom(new URLSearchParams(decodeSafely(found?.slice(COOKIE.length + 1) ?? '')));
}

/** Set-Cookie value that keeps them for a year. */
export function settingsCookie(settings: Settings): string {
  const value = encodeURIComponent(new URLSearchParams({ ...settings }).toString());
  return `${COOKIE}=${value}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`;
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
