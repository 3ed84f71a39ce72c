import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const FACE: Record<NoticeTone, { icon: IconName; word: string }> = {
  info: { icon: 'info', word: '说明' },
  success: { icon: 'good', word: '完成' },
  warning: { icon: 'warning', word: '注意' },
  error: { icon: 'error', word: '有问题' },
};

export type NoticeProps = {
  readonly tone?: NoticeTone;
  /** In place of the tone's own word. */
  readonly title?: string;
  readonly children: ReactNode;
};

/** A message in the page. What was just done is said by the shell's status region instead (redirect with ?done=). */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  const { icon, word } = FACE[tone];
  return (
    <div className={`notice notice-${tone}`}>
      <p className="notice-title">
        <Icon name={icon} />
        {title ?? word}
      </p>
      <div className="notice-body">{children}</div>
    </div>
  );
}
