import { useId, type ReactNode } from 'react';
import { ButtonLink, Button } from './button.tsx';
import { DraftNotice, KeepButton } from './draft-parts.tsx';
import { DRAFTS_PATH, useDrafts } from './drafts.ts';
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
  /**
   * May be put aside half filled, on pages that declare `drafts`; a text says whom or what it is about. Give such a form
   * `values` only for what came back from sending it: they win over what was put aside.
   */
  readonly keep?: true | string;
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
    keep,
  } = props;
  const drafts = useDrafts(keep);
  const kept = useKeptValues(action, hidden, drafts ? DRAFTS_PATH : undefined);
  // A form that was refused holds what was typed since.
  const sent = drafts !== null && props.values !== undefined;
  const late = kept !== null && method === 'post' && errors.length === 0 && !sent;
  const draft = (!late && !sent && drafts?.opened) || null;
  const values = late ? { ...given, ...kept } : (draft?.values ?? given);
  // What came back refused is all that stood in it: a box that was unticked is not named, and must not come back ticked.
  const refused = !late && errors.length > 0 && Object.keys(given).length > 0;
  // A further form of the page, which has a label of its own, must not repeat the ids of the first; the one that was
  // refused takes the ids that the error summary links to.
  const own = useId();
  const prefix = label && errors.length === 0 ? own : undefined;
  const form = (
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
      <FormContext value={{ values, errors, prefix, whole: draft !== null || refused }}>
        {children}
      </FormContext>
      {(submit || cancel) && (
        <div className="buttons">
          {submit && <Button>{submit}</Button>}
          {drafts && <KeepButton here={drafts} about={keep === true ? undefined : keep} />}
          {cancel && (
            <ButtonLink kind="secondary" href={cancel.href}>
              {cancel.text ?? '取消'}
            </ButtonLink>
          )}
        </div>
      )}
      {drafts && (
        <p className="field-hint">
          {`先存着的表只有你自己看得到，保存 ${drafts.days} 天，不会发给别人。${encType === 'multipart/form-data' ? '选的文件存不了。' : ''}`}
        </p>
      )}
    </form>
  );
  if (!drafts || sent || late) return form;
  return (
    <>
      <DraftNotice here={drafts} basedOn={hidden['basedOn']} />
      {form}
    </>
  );
}
