import { Icon, type IconName } from './icon.tsx';

/** good: in force, done; waiting: someone must act; bad: refused, overdue; draft: not yet sent; info, neutral: ended. */
export type StatusTone = 'good' | 'waiting' | 'bad' | 'info' | 'draft' | 'neutral';

const ICONS: Record<StatusTone, IconName> = {
  good: 'good',
  waiting: 'waiting',
  bad: 'error',
  info: 'info',
  draft: 'draft',
  neutral: 'neutral',
};

/** A state in one word, with an icon: never by colour alone. */
export function StatusTag({
  tone = 'neutral',
  children,
}: {
  readonly tone?: StatusTone;
  readonly children: string;
}) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={ICONS[tone]} />
      {children}
    </span>
  );
}
