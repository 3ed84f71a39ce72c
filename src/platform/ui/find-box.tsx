import { Button } from './button.tsx';
import { FormContext, type FieldError } from './form-state.ts';
import { TextField } from './text-field.tsx';

export interface FindBoxProps {
  /** What it finds, for the landmark's name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  /** What was wrong with the text that was sent, under the name `text`. */
  readonly errors?: readonly FieldError[];
}

/** One box and one button that post `text`: for numbers of people, which must not stand in an address. */
export function FindBox({ name, label, hint, value, errors = [] }: FindBoxProps) {
  return (
    <form method="post" className="find-box" role="search" aria-label={name}>
      <FormContext value={{ values: { text: value }, errors }}>
        <TextField name="text" label={label} hint={hint} type="search" width="full" />
      </FormContext>
      <Button>查找</Button>
    </form>
  );
}
