import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { PLAIN_SETTINGS, settingsCookie, type Settings } from '../../src/web/shell/settings.ts';

/** One way in which a reader or a device shows every page. */
export interface Theme {
  readonly name: string;
  readonly device: Pick<BrowserContextOptions, 'colorScheme' | 'contrast' | 'forcedColors' | 'reducedMotion'>;
  readonly settings: Partial<Settings>;
  /** Moves boxes and lines or draws outlines anew, so that every check is run again; else those of colour and motion. */
  readonly boxes?: true;
  /** Seen without colours (CDP vision deficiency `achromatopsia`). */
  readonly grey?: true;
}

const STILL = { reducedMotion: 'reduce' } as const;

/** The first is the one of CI; `npm run test:themes` walks them all. */
export const THEMES: readonly [Theme, ...Theme[]] = [
  { name: 'light', device: {}, settings: {}, boxes: true },
  { name: 'dark', device: { colorScheme: 'dark' }, settings: {} },
  { name: 'light high contrast', device: { contrast: 'more' }, settings: {}, boxes: true },
  { name: 'dark high contrast', device: STILL, settings: { theme: 'dark', contrast: 'high' } },
  { name: 'forced colours', device: { forcedColors: 'active' }, settings: {}, boxes: true },
  { name: 'reduced motion', device: STILL, settings: {} },
  { name: 'without colours', device: STILL, settings: {}, grey: true },
  { name: 'large and easy', device: STILL, settings: { text: '200', easy: 'on' }, boxes: true },
];

const asked = process.env['THEMES'] ?? THEMES[0].name;
/** Themes of this run: all where THEMES=all, those that it names between commas, or the first. */
export const THEMES_NOW = THEMES.filter(({ name }) => asked === 'all' || asked.split(',').includes(name));
if (THEMES_NOW.length === 0) throw new Error(`THEMES names none of ${THEMES.map((t) => t.name).join()}`);

/** Gives a context the settings of a theme, as the reader's cookie. */
export async function wearTheme(context: BrowserContext, theme: Theme, url: string): Promise<void> {
  if (Object.keys(theme.settings).length === 0) return;
  const [cookie = ''] = settingsCookie({ ...PLAIN_SETTINGS, ...theme.settings }).split(';');
  const at = cookie.indexOf('=');
  await context.addCookies([{ name: cookie.slice(0, at), value: cookie.slice(at + 1), url }]);
}

/** Takes the colours from a page, as those see it who see none. */
export async function withoutColours(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
}
