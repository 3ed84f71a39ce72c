/** How one person wants to see every page. Plain words, so that they travel in a cookie, a form and a table alike. */
export const CHOICES = {
  /** Percent of the normal size of text. */
  text: ['100', '125', '150', '175', '200'],
  theme: ['auto', 'light', 'dark'],
  contrast: ['auto', 'normal', 'high'],
  /** 易读: pages that have an easy version show it first; type is larger and lines are shorter everywhere. */
  easy: ['off', 'on'],
  /** Length of a line: 40 characters, about 25, or the whole frame. */
  line: ['normal', 'narrow', 'full'],
  /** Fades, or nothing that moves at all. */
  motion: ['auto', 'none'],
} as const;

export type SettingName = keyof typeof CHOICES;
export type Settings = { readonly [N in SettingName]: (typeof CHOICES)[N][number] };

export const SETTING_NAMES = Object.keys(CHOICES) as SettingName[];

/** Settings out of named answers, such as a posted form; anything unknown is the first, plain choice. */
export function settingsFrom(answers: { readonly get: (name: string) => unknown }): Settings {
  const chosen = SETTING_NAMES.map((name) => {
    const choices: readonly string[] = CHOICES[name];
    const answer = answers.get(name);
    return [name, choices.find((choice) => choice === answer) ?? choices[0]];
  });
  return Object.fromEntries(chosen) as Settings;
}

export const PLAIN_SETTINGS: Settings = settingsFrom(new Map());

/** What the buttons in the header do, each one step from where one stands. */
export const QUICK_CHANGES = ['larger', 'smaller', 'contrast', 'easy'] as const;
export type QuickChange = (typeof QUICK_CHANGES)[number];

export function isQuickChange(text: unknown): text is QuickChange {
  return QUICK_CHANGES.some((change) => change === text);
}

/** Settings after a button in the header; at either end of the sizes nothing changes. */
export function quicklyChanged(settings: Settings, change: QuickChange): Settings {
  switch (change) {
    case 'larger':
    case 'smaller': {
      const at = CHOICES.text.indexOf(settings.text) + (change === 'larger' ? 1 : -1);
      return { ...settings, text: CHOICES.text[at] ?? settings.text };
    }
    case 'contrast':
      return { ...settings, contrast: settings.contrast === 'high' ? 'auto' : 'high' };
    case 'easy':
      return { ...settings, easy: settings.easy === 'on' ? 'off' : 'on' };
  }
}
