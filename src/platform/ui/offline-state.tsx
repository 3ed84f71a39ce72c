import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type OfflineStateProps = {
  /** What is missing until the network is back: 新的岗位. */
  readonly what: string;
  /** When what is shown was fetched: 2024年6月3日 10:20; left out where nothing is shown. */
  readonly since?: string;
  /** How to go on without the network, such as a phone number or a place. */
  readonly children?: ReactNode;
};

/**
 * Says that there is no network, how old what one sees is, and what can be done meanwhile. For pages that keep something to
 * show; public pages keep nothing, since a page of yesterday may send somebody to a job that is gone.
 */
export function OfflineState({ what, since, children }: OfflineStateProps) {
  return (
    <section className="empty offline">
      <p className="empty-title">
        <Icon name="warning" />
        现在没有网络，看不到{what}。
      </p>
      {since && <p>你看到的是 {since} 的内容，可能已经变了。</p>}
      <p>填好的内容先不要关。等有网络了，再点一次提交。</p>
      {children}
    </section>
  );
}
