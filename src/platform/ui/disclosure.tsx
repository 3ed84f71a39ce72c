import type { ReactNode } from 'react';

export type DisclosureProps = {
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** More for who wants it: 为什么问, the formula, the full list. */
export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
