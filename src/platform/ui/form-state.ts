import { createContext, useContext } from 'react';

/** One thing to mend in a form. `field` is the name of the control (or the path of a FieldProblem), `text` a sentence. */
export type FieldError = { readonly field: string; readonly text: string };

/** What a person typed, by control name, so that a form that comes back keeps it. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Errors of a refusal for Page and Form: one a field, or the whole sentence when no field is to blame. The item of a list
 * (`skills.0`) is mended in the field of the list.
 */
export function errorsOf(
  problem:
    | {
        readonly message: string;
        readonly fields: readonly { readonly path: string; readonly message: string }[];
      }
    | undefined,
): FieldError[] {
  if (!problem) return [];
  if (problem.fields.length === 0) return [{ field: '', text: problem.message }];
  return problem.fields.map(({ path, message }) => ({ field: path.replace(/(\.\d+)+$/, ''), text: message }));
}

export type FormState = {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** Sets the ids of a second form apart, since both may ask for the same thing. */
  readonly prefix?: string | undefined;
  /** `values` is all that stood in the form: what it does not name was left open, whatever the record says. */
  readonly whole?: boolean;
};

/** Values and errors of the enclosing Form, so that no page has to hand each field its own. */
export const FormContext = createContext<FormState>({ values: {}, errors: [] });

/** Lists are posted as `skills[]`, and one of their items may be judged as `skills.2`: both mean the field `skills`. */
function bare(name: string): string {
  return name.replace(/\[\]$/, '').replace(/(\.\d+)+$/, '');
}

/** Element id of a control; error summaries link to it. */
export function fieldId(name: string, prefix = 'f'): string {
  return `${prefix}-${bare(name).replace(/[^\p{L}\p{N}_.-]/gu, '_')}`;
}

export type FieldState = {
  readonly id: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly values: readonly string[];
};

/** State of one field: explicit props win, then what the enclosing Form holds. `value` is the first of `values`. */
export function useField(
  name: string,
  given: {
    readonly error?: string | undefined;
    readonly value?: string | number | readonly string[] | null | undefined;
  },
): FieldState {
  const form = useContext(FormContext);
  const typed = form.values[name];
  const source = typed ?? (form.whole ? null : given.value) ?? [];
  const values = Array.isArray(source) ? source.map(String) : [String(source)];
  const error = given.error ?? form.errors.find((e) => bare(e.field) === bare(name))?.text;
  return { id: fieldId(name, form.prefix), error, value: values[0] ?? '', values };
}
