import type { ReactNode } from 'react';
import { Button } from './button.tsx';

export interface Answer {
  /** Name of the field, to come back to. */
  readonly field: string;
  readonly term: string;
  /** As read; null or '' reads 没有填. */
  readonly value: ReactNode;
}

export type CheckAnswersProps = {
  readonly answers: readonly Answer[];
  /** What was typed, by control name; posted again, never put into an address. */
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  /** The act: 登记. Sent as step=send; 修改 sends step=change:field. */
  readonly submit: string;
  readonly children?: ReactNode;
};

/**
 * The answers once more, before anything is kept. Acceptance: a `dl`; each answer has its own 修改 whose name says which; nothing
 * was written yet; only the last button sends; what was typed stays out of the address (hence buttons, not links).
 */
export function CheckAnswers({ answers, typed, submit, children }: CheckAnswersProps) {
  return (
    <form method="post" className="form">
      {Object.entries(typed).flatMap(([name, value]) =>
        [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
      )}
      <dl className="description">
        {answers.map(({ field, term, value }) => (
          <div className="description-row" key={field}>
            <dt>{term}</dt>
            <dd>
              {value === null || value === undefined || value === '' ? (
                <span className="unknown">没有填</span>
              ) : (
                value
              )}
            </dd>
            <dd className="description-change">
              <button type="submit" className="change-button" name="step" value={`change:${field}`}>
                修改<span className="vh">{term}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {children}
      <div className="buttons">
        <Button name="step" value="send">
          {submit}
        </Button>
      </div>
    </form>
  );
}
