import type { Form } from '../engine/index.ts';

/** Forms of work as the house names them, and as matching files do. */
const ENGINE_FORMS: ReadonlyMap<string, Form> = new Map([
  ['FULL_TIME', 'FULL_TIME'],
  ['FLEXIBLE_HOURS', 'FLEXIBLE'],
  ['REMOTE', 'REMOTE'],
  ['SHELTERED', 'ASSISTED'],
]);

export const engineForm = (form: string): Form | null => ENGINE_FORMS.get(form) ?? null;
