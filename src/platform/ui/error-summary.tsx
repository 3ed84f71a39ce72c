import { fieldId, type FieldError } from './form-state.ts';
import { Icon } from './icon.tsx';

/**
 * All errors of a form as links to their fields; Page places it first in main. An error whose field is '' belongs to
 * the whole form and is plain text. The box takes the focus on load without script (autofocus on a focusable box);
 * the alert is an inner box, because one that is focused itself is announced twice or not at all by some readers.
 */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  if (errors.length === 0) return null;
  return (
    <section className="error-summary" tabIndex={-1} autoFocus aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 id="error-summary-title">
          <Icon name="error" />有 {errors.length} 处需要修改
        </h2>
        <ul>
          {errors.map((error) => (
            <li key={`${error.field} ${error.text}`}>
              {error.field === '' ? error.text : <a href={`#${fieldId(error.field)}`}>{error.text}</a>}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
