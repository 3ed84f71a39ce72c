import { useId } from 'react';
import { ButtonLink } from './button.tsx';

export type ProgressProps = {
  readonly label: string;
  /** Out of max; null while the total is unknown. */
  readonly value: number | null;
  readonly max: number;
  /** The same in words: 已处理 300 行，共 1,200 行. */
  readonly text: string;
  /** How long it may take, and what becomes of it when the reader goes away. */
  readonly leave?: string;
  /** Address of this page, to look again; the page never reloads by itself unless it was asked to. */
  readonly refreshHref?: string;
  /** The page that looks again by itself until the job is done: asked for by a link, and ended by one. */
  readonly follow?: { readonly on: boolean; readonly onHref: string; readonly offHref: string };
};

/** Seconds between two looks: rare enough that one can read, frequent enough to be worth it. */
const FOLLOW_SECONDS = 15;

/**
 * How far a background job is. Acceptance: said in words beside the bar, with what happens if one leaves; nothing moves by itself
 * unless a link asked for it, and a link ends it; the bar has a name; no script.
 */
export function Progress({ label, value, max, text, leave, refreshHref, follow }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      {follow?.on && <meta httpEquiv="refresh" content={String(FOLLOW_SECONDS)} />}
      <p id={id} className="progress-label">
        {label}
      </p>
      <progress aria-labelledby={id} max={max} value={value ?? undefined}>
        {text}
      </progress>
      <p>{text}</p>
      {leave && <p>{leave}</p>}
      {refreshHref && (
        <div className="buttons">
          <ButtonLink kind="secondary" href={refreshHref}>
            看最新进度
          </ButtonLink>
          {follow &&
            (follow.on ? (
              <a href={follow.offHref}>停止自动更新</a>
            ) : (
              <a href={follow.onHref}>每 {FOLLOW_SECONDS} 秒自动更新</a>
            ))}
        </div>
      )}
    </div>
  );
}
