/** How one person wants to see every page; kept in a cookie of the browser, so it needs no account. */
export interface Settings {
  /** Percent of the normal size. */
  readonly text: TextSize;
  readonly theme: Theme;
  readonly contrast: Contrast;
}

export const TEXT_SIZES = ['100', '125', '150', '175', '200'] as const;
export const THEMES = ['auto', 'light', 'dark'] as const;
export const CONTRASTS = ['auto', 'normal', 'high'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
export type Theme = (typeof THEMES)[number];
export type Contrast = (typeof CONTRASTS)[number];

export const PLAIN_SETTINGS: Settings = { text: '100', theme: 'auto', contrast: 'auto' };

const COOKIE = 'zhuye_settings';
const ONE_YEAR = 365 * 24 * 3600;

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((a) => a === value) ?? otherwise;
}

/** Settings out of named answers, such as a posted form; anything unknown falls back to the plain one. */
export function settingsFrom(answers: { readonly get: (name: string) => unknown }): Settings {
  return {
    text: oneOf(TEXT_SIZES, answers.get('text'), PLAIN_SETTINGS.text),
    theme: oneOf(THEMES, answers.get('theme'), PLAIN_SETTINGS.theme),
    contrast: oneOf(CONTRASTS, answers.get('contrast'), PLAIN_SETTINGS.contrast),
  };
}

/** Settings of a request, from its Cookie header. */
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
