import { use } from 'react';
import { FieldNamesContext, namedError } from './field-names.ts';
import { fieldId, type FieldError } from './form-state.ts';
import { Icon } from './icon.tsx';

/**
 * All errors of a form as links to their fields, by name; Page places it first in main. An error whose field is '' belongs to
 * the whole form and is plain text. The box takes the focus on load without script (autofocus on a focusable box);
 * the alert is an inner box, because one that is focused itself is announced twice or not at all by some readers.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const register = use(FieldNamesContext);
  if (errors.length === 0) return null;
  if (register) use(register.drawn);
  const names = register?.names ?? new Map<string, string>();
  const drawn = [...names.keys()];
  const said = ({ field, text }: FieldError) => namedError(names.get(fieldId(field)), text);
  // In the order of the fields on the page; what belongs to no field first.
  const placed = errors.toSorted((a, b) => drawn.indexOf(fieldId(a.field)) - drawn.indexOf(fieldId(b.field)));
  return (
    <section className="error-summary" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 id="error-summary-title">
          <Icon name="error" />有 {errors.length} 处需要修改
        </h2>
        <ul>
          {placed.map((error) => (
            <li key={`${error.field} ${error.text}`}>
              {error.field === '' ? error.text : <a href={`#${fieldId(error.field)}`}>{said(error)}</a>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
