import { useContext } from 'react';
import { FieldGroup, type FieldProps } from './field.tsx';
import { FormContext, useField } from './form-state.ts';

export type PeriodFieldProps = FieldProps & {
  /** As periodCode writes it: 2024, 2024-Q1, 2024-03. */
  readonly value?: string | null | undefined;
};

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const PARTS = [
  { value: '', text: '全年' },
  ...['一', '二', '三', '四'].map((word, i) => ({ value: `Q${i + 1}`, text: `第${word}季度` })),
  ...MONTHS.map((month) => ({ value: String(month).padStart(2, '0'), text: `${month} 月` })),
];

/** Text of the period chosen in a PeriodField, for parsePeriod; the year box alone may hold the whole. '' if empty. */
export function joinPeriod(values: Readonly<Record<string, unknown>>, name: string): string {
  const year = String(values[`${name}-of`] ?? '').trim();
  const part = String(values[`${name}-part`] ?? '');
  return year === '' || part === '' ? year : `${year}-${part}`;
}

/**
 * A year, quarter or month: a box for the year and a list of its parts, sent as `name-of` and `name-part`; join them with
 * joinPeriod. Acceptance: one legend names both; a whole period typed into the box (2024年3月) is taken as it stands.
 */
export function PeriodField(props: PeriodFieldProps) {
  const { name, required } = props;
  const field = useField(name, props);
  const typed = useContext(FormContext).values;
  const given = /^(\d{4})(?:-(Q[1-4]|\d{2}))?$/.exec(field.value);
  const text = (key: string, own: string) => {
    const kept = typed[`${name}-${key}`];
    return typeof kept === 'string' ? kept : own;
  };
  return (
    <FieldGroup {...props} id={field.id} error={field.error}>
      <div className="date-parts">
        <div className="date-part">
          <label htmlFor={field.id}>年</label>
          <input
            className="input input-date-4"
            id={field.id}
            name={`${name}-of`}
            type="text"
            inputMode="numeric"
            defaultValue={text('of', given?.[1] ?? '')}
            required={required}
            aria-invalid={field.error ? true : undefined}
          />
        </div>
        <div className="date-part">
          <label htmlFor={`${field.id}-part`}>全年、季度或月</label>
          <select
            className="input input-short"
            id={`${field.id}-part`}
            name={`${name}-part`}
            defaultValue={text('part', given?.[2] ?? '')}
            aria-invalid={field.error ? true : undefined}
          >
            {PARTS.map((part) => (
              <option key={part.value} value={part.value}>
                {part.text}
              </option>
            ))}
          </select>
        </div>
      </div>
    </FieldGroup>
  );
}
