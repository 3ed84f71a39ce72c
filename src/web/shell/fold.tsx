import type { ReactNode } from 'react';

/**
 * Folded on a narrow screen, always open on a wide one. Styles alone tell which, so it works without script; a browser that
 * cannot hold a folded part open keeps the button on every screen.
 */
export function Fold({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className="fold">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
