import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';

/** Expected length of the answer; the width of the box is a hint to it. */
export type FieldWidth = 'short' | 'medium' | 'full';

export type TextFieldProps = FieldProps & {
  readonly value?: string | null | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  readonly autoComplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly width?: FieldWidth;
  readonly maxLength?: number;
  readonly spellCheck?: boolean;
};

/** One line of text. Passwords are never given back to the page. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    hint,
    required,
    type = 'text',
    width = 'medium',
    autoComplete,
    inputMode,
    maxLength,
    spellCheck,
  } = props;
  const field = useField(name, props);
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <input
        className={`input input-${width}`}
        id={field.id}
        name={name}
        type={type}
        defaultValue={type === 'password' ? undefined : field.value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        maxLength={maxLength}
        spellCheck={spellCheck}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldFrame>
  );
}
