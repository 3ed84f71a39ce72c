export type Tab = {
  readonly text: string;
  readonly href: string;
  readonly current?: boolean;
  readonly count?: number;
};

/** Faces of one record, each with its own address; links, so the back button and bookmarks work. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count !== undefined && <span className="tab-count">（{tab.count}）</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
