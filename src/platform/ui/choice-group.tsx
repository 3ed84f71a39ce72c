import { FieldGroup, type FieldProps } from './field.tsx';
import { useField } from './form-state.ts';
import type { Option } from './select-field.tsx';

export type RadioGroupProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string | null | undefined;
  /** Side by side, for two or three short answers. */
  readonly inline?: boolean;
};

export type CheckboxGroupProps = FieldProps & {
  readonly options: readonly Option[];
  readonly values?: readonly string[] | undefined;
  readonly inline?: boolean;
};

/** One answer out of a few. */
export function RadioGroup(props: RadioGroupProps) {
  return <Choices {...props} type="radio" chosen={props.value} />;
}

/** Any number of answers; sent as repeated `name`. */
export function CheckboxGroup(props: CheckboxGroupProps) {
  return <Choices {...props} type="checkbox" chosen={props.values} />;
}

type ChoicesProps = FieldProps & {
  readonly options: readonly Option[];
  readonly inline?: boolean;
  readonly type: 'radio' | 'checkbox';
  readonly chosen: string | readonly string[] | null | undefined;
};

function Choices(props: ChoicesProps) {
  const { name, options, inline, type, chosen, required } = props;
  const field = useField(name, { error: props.error, value: chosen });
  return (
    <FieldGroup
      {...props}
      id={field.id}
      error={field.error}
      role={type === 'radio' ? 'radiogroup' : undefined}
    >
      <div className={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, index) => {
          // The first control carries the field's id, so that the error summary's link lands on it.
          const id = index === 0 ? field.id : `${field.id}-${index + 1}`;
          return (
            <div className="choice" key={option.value}>
              <input
                id={id}
                type={type}
                name={name}
                value={option.value}
                defaultChecked={field.values.includes(option.value)}
                required={type === 'radio' && required}
                aria-invalid={type === 'checkbox' && field.error ? true : undefined}
                aria-describedby={option.hint ? `${id}-hint-of` : undefined}
              />
              <label htmlFor={id}>{option.text}</label>
              {option.hint && (
                <div className="choice-hint" id={`${id}-hint-of`}>
                  {option.hint}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
