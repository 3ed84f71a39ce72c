import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';
import type { FieldWidth } from './text-field.tsx';

/** One answer to choose: `value` goes over the wire, `text` is read, `hint` explains it (not in a select). */
export type Option = { readonly value: string; readonly text: string; readonly hint?: string };

export type SelectFieldProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | null | undefined;
  /** Text of the empty first line, such as 请选择 or 全部; without it the first option stands chosen. */
  readonly empty?: string;
  readonly width?: FieldWidth;
  readonly autoComplete?: string;
};

/** For more than about seven answers; RadioGroup reads better for fewer. */
export function SelectField(props: SelectFieldProps) {
  const { name, hint, required, options, empty, width = 'medium', autoComplete } = props;
  const field = useField(name, props);
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <select
        className={`input input-${width}`}
        id={field.id}
        name={name}
        defaultValue={field.value}
        autoComplete={autoComplete}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((o) => (
          <option key={o.value} value={o.value}>
            {o.text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
