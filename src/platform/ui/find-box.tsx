import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

export interface FindBoxProps {
  /** What it finds, for the landmark's name. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
}

/** One box and one button that post `text`: for numbers of people, which must not stand in an address. */
export function FindBox({ name, label, hint, value }: FindBoxProps) {
  return (
    <form method="post" className="find-box" role="search" aria-label={name}>
      <TextField name="text" label={label} hint={hint} type="search" value={value} width="full" />
      <Button>查找</Button>
    </form>
  );
}
