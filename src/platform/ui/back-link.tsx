import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** Way back to the page before, above the heading. Say where to when it is not plain: 返回岗位库. */
export function BackLink({ href, children }: { readonly href: string; readonly children?: ReactNode }) {
  return (
    <a className="back-link" href={href}>
      <Icon name="back" />
      {children ?? '返回'}
    </a>
  );
}
