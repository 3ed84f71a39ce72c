import { useLocation } from 'react-router';
import type { QuickChange, Settings } from '../../platform/settings/index.ts';

/** Size, contrast and easy read at the top of every page: words, one press each, and one stays on the page. */
export function QuickSettings({ settings }: { readonly settings: Settings }) {
  const { pathname, search } = useLocation();
  return (
    <form className="quick-settings" method="post" action="/settings" aria-label="显示">
      <input type="hidden" name="back" value={withoutDone(pathname, search)} />
      <Change to="larger">字大些</Change>
      {settings.text !== '100' && <Change to="smaller">字小些</Change>}
      <Change to="contrast" pressed={settings.contrast === 'high'}>
        高对比
      </Change>
      <Change to="easy" pressed={settings.easy === 'on'}>
        易读
      </Change>
      <a href="/settings">更多设置</a>
    </form>
  );
}

interface ChangeProps {
  readonly to: QuickChange;
  /** For what is on or off. */
  readonly pressed?: boolean;
  readonly children: string;
}

function Change({ to, pressed, children }: ChangeProps) {
  return (
    <button className="link-button" type="submit" name="change" value={to} aria-pressed={pressed}>
      {children}
    </button>
  );
}

/** The page one is on; what was just done is not said again. */
function withoutDone(pathname: string, search: string): string {
  const kept = new URLSearchParams(search);
  kept.delete('done');
  return kept.size > 0 ? `${pathname}?${kept}` : pathname;
}
