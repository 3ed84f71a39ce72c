import { use, type ReactNode } from 'react';
import { FieldNamesContext, labelText } from './field-names.ts';
import { Icon } from './icon.tsx';

/** What every field takes. `value` is what stands there before the person types; a Form's values win over it. */
export type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Said in words after the label; a form should mark either the required or the optional fields, not both. */
  readonly required?: boolean;
  readonly optional?: boolean;
  /** One question a page: the label or legend is the page's h1 (use with Page heading="inside"). */
  readonly asHeading?: boolean;
};

/** Value for aria-describedby: the hint, then the error, or nothing. */
export function describedBy(id: string, hint: unknown, error: unknown): string | undefined {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** Label text with the word for required or optional, never a bare asterisk. */
export function LabelText({
  label,
  required,
  optional,
}: Pick<FieldProps, 'label' | 'required' | 'optional'>) {
  const word = required ? '（必填）' : optional ? '（选填）' : null;
  return (
    <>
      {label}
      {word && <span className="field-need">{word}</span>}
    </>
  );
}

export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="field-hint" id={`${id}-hint`}>
      {children}
    </div>
  );
}

type ErrorTextProps = Pick<FieldProps, 'label'> & { readonly id: string; readonly text: string | undefined };

/** What is wrong, beside the control; tells the summary what the control is called. */
export function FieldErrorText({ id, label, text }: ErrorTextProps) {
  const register = use(FieldNamesContext);
  if (!text) return null;
  register?.names.set(id, labelText(label));
  return (
    <p className="field-error" id={`${id}-error`}>
      <Icon name="error" />
      <span className="vh">错误：</span>
      {text}
    </p>
  );
}

type FrameProps = Omit<FieldProps, 'name'> & { readonly id: string; readonly children: ReactNode };
/** A group of radios is one control, so it is the group that is wrong; other controls each say so themselves. */
type GroupProps = FrameProps & { readonly role?: 'radiogroup' | undefined };

/** Label, hint and error around one native control. */
export function FieldFrame({ id, label, hint, error, required, optional, asHeading, children }: FrameProps) {
  const labelElement = (
    <label className="field-label" htmlFor={id}>
      <LabelText label={label} required={required} optional={optional} />
    </label>
  );
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      {asHeading ? <h1 className="field-heading">{labelElement}</h1> : labelElement}
      <Hint id={id}>{hint}</Hint>
      <FieldErrorText id={id} label={label} text={error} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldGroup({
  id,
  role,
  label,
  hint,
  error,
  required,
  optional,
  asHeading,
  children,
}: GroupProps) {
  const text = <LabelText label={label} required={required} optional={optional} />;
  return (
    <fieldset
      className={error ? 'field field-group field-wrong' : 'field field-group'}
      role={role}
      aria-invalid={role && error ? true : undefined}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className="field-label">{asHeading ? <h1 className="field-heading">{text}</h1> : text}</legend>
      <Hint id={id}>{hint}</Hint>
      <FieldErrorText id={id} label={label} text={error} />
      {children}
    </fieldset>
  );
}
