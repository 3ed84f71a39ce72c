import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';

export type TextAreaProps = FieldProps & {
  readonly value?: string | null | undefined;
  readonly rows?: number;
  readonly maxLength?: number;
};

export function TextArea(props: TextAreaProps) {
  const { name, hint, required, rows = 4, maxLength } = props;
  const field = useField(name, props);
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <textarea
        className="input input-full"
        id={field.id}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={field.value}
        required={required}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, hint, field.error)}
      />
    </FieldFrame>
  );
}
