import { useContext } from 'react';
import { DATE_PARTS } from './date-parts.ts';
import { FieldGroup, type FieldProps } from './field.tsx';
import { FormContext, useField } from './form-state.ts';

export type DateFieldProps = FieldProps & {
  /** YYYY-MM-DD. */
  readonly value?: string | null | undefined;
  /** The person's own birth date: browsers may fill it. */
  readonly birthday?: boolean;
};

/**
 * Three boxes 年 月 日, sent as `name-year`, `name-month`, `name-day`; join them with `joinDate`.
 * A whole date pasted into the first box is accepted too, so no box limits its length.
 */
export function DateField(props: DateFieldProps) {
  const { name, birthday, required } = props;
  const field = useField(name, props);
  const typed = useContext(FormContext).values;
  const given = /^(\d{4})-(\d{2})-(\d{2})$/.exec(field.value);
  return (
    <FieldGroup {...props} id={field.id} error={field.error}>
      <div className="date-parts">
        {DATE_PARTS.map(({ part, text, length }, index) => {
          const id = index === 0 ? field.id : `${field.id}-${part}`;
          const kept = typed[`${name}-${part}`];
          const shown = typeof kept === 'string' ? kept : given ? String(Number(given[index + 1])) : '';
          return (
            <div className="date-part" key={part}>
              <label htmlFor={id}>{text}</label>
              <input
                className={`input input-date-${length}`}
                id={id}
                name={`${name}-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : undefined}
                defaultValue={shown}
                required={required}
                aria-invalid={field.error ? true : undefined}
              />
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
