import type { ReactNode } from 'react';

/** Says that there is nothing, why, and what to do next (an action to start, or how to widen the search). */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
