import { DateField } from './date-field.tsx';
import { fieldId } from './form-state.ts';

export type DateRangeFieldProps = {
  /** Names of the two dates; each is sent as a DateField sends it. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly values?: { readonly from?: string | null; readonly to?: string | null };
};

/** Two dates, both included; either may stay empty, which leaves that end open. */
export function DateRangeField({ from, to, label, values = {} }: DateRangeFieldProps) {
  const id = fieldId(`${from}-${to}`);
  return (
    <div role="group" aria-labelledby={`${id}-range`} className="date-range">
      <p className="field-label" id={`${id}-range`}>
        {label}
      </p>
      <DateField name={from} label="从" hint="含这一天，可以空着。" value={values.from} />
      <DateField name={to} label="到" hint="含这一天，可以空着。" value={values.to} />
    </div>
  );
}
