import { Tabs } from '../../../platform/ui/index.ts';
import { isStyleTheme, STYLE_THEMES } from './themes.ts';

/** The same page in every theme; what the device itself chooses is the first. */
export function ThemeLinks({ search }: { readonly search: string }) {
  const asked = new URLSearchParams(search);
  const now = asked.get('theme');
  const href = (theme: string | null) => {
    const to = new URLSearchParams(asked);
    if (theme === null) to.delete('theme');
    else to.set('theme', theme);
    return to.size > 0 ? `/style?${to}` : '/style';
  };
  return (
    <Tabs
      label="主题"
      tabs={[
        { text: '我的设置', href: href(null), current: !isStyleTheme(now) },
        ...Object.entries(STYLE_THEMES).map(([theme, text]) => ({
          text,
          href: href(theme),
          current: theme === now,
        })),
      ]}
    />
  );
}
