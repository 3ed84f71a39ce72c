import type { FormDoor } from '../../platform/doors/form.ts';
import { mySettings, saveSettings, type Settings } from '../../platform/settings/index.ts';
import { isStyleTheme, themeSettings } from '../pages/style/themes.ts';
import { readSettings, settingsCookie } from './settings.ts';

/**
 * Settings in force: those of the account where it has chosen any, on whatever device; else those of the browser. The
 * page of styles may ask for a theme by its address.
 */
export async function ownSettings(request: Request, door: FormDoor): Promise<Settings> {
  const settings = (await accountSettings(door)) ?? readSettings(request.headers.get('cookie'));
  const { pathname, searchParams } = new URL(request.url);
  const theme = searchParams.get('theme');
  return pathname === '/style' && isStyleTheme(theme) ? themeSettings(settings, theme) : settings;
}

async function accountSettings(door: FormDoor): Promise<Settings | null> {
  if (door.actor.id === null) return null;
  const outcome = await door.run(mySettings, {});
  // A page is worth more than its colours: where the table cannot be read, the browser's own choice serves.
  return outcome.ok ? (outcome.value as Settings | null) : null;
}

/** Keeps settings in the browser and, for those who are signed in, with the account; gives the Set-Cookie value. */
export async function keepSettings(door: FormDoor, settings: Settings): Promise<string> {
  if (door.actor.id !== null) await door.run(saveSettings, settings);
  return settingsCookie(settings);
}
