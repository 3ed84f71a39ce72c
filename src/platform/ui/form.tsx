import { useId, type ReactNode } from 'react';
import { ButtonLink, Button } from './button.tsx';
import { FormContext, type FieldError, type FormValues } from './form-state.ts';
import { useKeptValues } from './kept-form.ts';

export type FormProps = {
  readonly children: ReactNode;
  readonly method?: 'post' | 'get';
  readonly action?: string;
  readonly encType?: 'application/x-www-form-urlencoded' | 'multipart/form-data';
  readonly values?: FormValues | undefined;
  readonly errors?: readonly FieldError[] | undefined;
  /** Sent along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Text of the main button; leave out to place buttons yourself. */
  readonly submit?: string;
  readonly cancel?: { readonly href: string; readonly text?: string };
  /** Name of the form where a page has several. */
  readonly label?: string;
  /** Sends its file with progress where the page loads the script `upload`. */
  readonly upload?: boolean;
};

/** A plain form. The server alone judges it, in Chinese sentences, so the browser's own bubbles are off. */
export function Form(props: FormProps) {
  const {
    children,
    method = 'post',
    action,
    encType,
    values: given = {},
    errors = [],
    hidden = {},
    submit,
    cancel,
    label,
    upload,
  } = props;
  const kept = useKeptValues(action, hidden);
  // A form that was refused holds what was typed since.
  const values = kept !== null && method === 'post' && errors.length === 0 ? { ...given, ...kept } : given;
  // A further form of the page, which has a label of its own, must not repeat the ids of the first; the one that was
  // refused takes the ids that the error summary links to.
  const own = useId();
  const prefix = label && errors.length === 0 ? own : undefined;
  return (
    <form
      className="form"
      method={method}
      action={action}
      encType={encType}
      noValidate
      aria-label={label}
      data-upload={upload ? '' : undefined}
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={{ values, errors, prefix }}>{children}</FormContext>
      {(submit || cancel) && (
        <div className="buttons">
          {submit && <Button>{submit}</Button>}
          {cancel && (
            <ButtonLink kind="secondary" href={cancel.href}>
              {cancel.text ?? '取消'}
            </ButtonLink>
          )}
        </div>
      )}
    </form>
  );
}
