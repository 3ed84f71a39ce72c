import type { Settings } from '../../../platform/settings/index.ts';

/** Every look of the product; forced colours are the device's own and need no address. */
export const STYLE_THEMES = {
  light: '浅色',
  dark: '深色',
  'light-high': '浅色高对比',
  'dark-high': '深色高对比',
} as const;
export type StyleTheme = keyof typeof STYLE_THEMES;

export function isStyleTheme(text: string | null): text is StyleTheme {
  return text !== null && Object.hasOwn(STYLE_THEMES, text);
}

/** The reader's settings with the colours of one theme. */
export function themeSettings(settings: Settings, theme: StyleTheme): Settings {
  return {
    ...settings,
    theme: theme.startsWith('dark') ? 'dark' : 'light',
    contrast: theme.endsWith('high') ? 'high' : 'normal',
  };
}
