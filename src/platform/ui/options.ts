import type { Option } from './select-field.tsx';

/** Words by their code, as choices of a field, in the order in which they are declared. */
export function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, text }));
}
