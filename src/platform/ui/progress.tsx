import { useId } from 'react';
import { ButtonLink } from './button.tsx';

export type ProgressProps = {
  readonly label: string;
  /** Out of max; null while the total is unknown. */
  readonly value: number | null;
  readonly max: number;
  /** The same in words: 已处理 300 行，共 1,200 行. */
  readonly text: string;
  /** Address of this page, to look again; the page never reloads by itself. */
  readonly refreshHref?: string;
};

/** How far a background job is. */
export function Progress({ label, value, max, text, refreshHref }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <p id={id} className="progress-label">
        {label}
      </p>
      <progress aria-labelledby={id} max={max} value={value ?? undefined}>
        {text}
      </progress>
      <p>{text}</p>
      {refreshHref && (
        <ButtonLink kind="secondary" href={refreshHref}>
          看最新进度
        </ButtonLink>
      )}
    </div>
  );
}
