import type { ReactNode } from 'react';
import { describedBy, FieldFrame, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';
import type { FieldWidth } from './text-field.tsx';

export type NumberFieldProps = FieldProps & {
  readonly value?: number | string | null | undefined;
  /** Shown after the box and read with it, such as 元/月. */
  readonly unit?: ReactNode;
  readonly decimal?: boolean;
  readonly width?: FieldWidth;
  readonly autoComplete?: string;
};

/** A number as text: type=number loses what was typed wrong and changes under the wheel. */
export function NumberField(props: NumberFieldProps) {
  const { name, hint, required, unit, decimal, width = 'short', autoComplete } = props;
  const field = useField(name, props);
  const described = [unit ? `${field.id}-unit` : '', describedBy(field.id, hint, field.error) ?? ''].filter(
    Boolean,
  );
  return (
    <FieldFrame {...props} id={field.id} error={field.error}>
      <div className="input-with-unit">
        <input
          className={`input input-${width} input-number`}
          id={field.id}
          name={name}
          type="text"
          inputMode={decimal ? 'decimal' : 'numeric'}
          defaultValue={field.value}
          autoComplete={autoComplete}
          required={required}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        />
        {unit && (
          <span className="input-unit" id={`${field.id}-unit`}>
            {unit}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}
