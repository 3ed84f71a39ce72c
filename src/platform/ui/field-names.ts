import { createContext, type ReactNode } from 'react';

/** Names of the fields of one page that are wrong, by element id; the error summary above them reads it. */
export type FieldNames = {
  readonly names: Map<string, string>;
  /** Settles when the fields of the page have been drawn. */
  readonly drawn: Promise<void>;
  settle(): void;
};

/**
 * The summary stands before the fields whose names it says, so it waits for them. The server gives each answer a
 * register of its own; without one (null) the summary says the sentences alone and nothing waits.
 */
export const FieldNamesContext = createContext<FieldNames | null>(null);

/** An empty register, for one answer. */
export function fieldNames(): FieldNames {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { names: new Map(), drawn: promise, settle: resolve };
}

/** The words of a label that may hold markup. */
export function labelText(label: ReactNode): string {
  if (typeof label === 'string' || typeof label === 'number') return String(label);
  if (Array.isArray(label)) return label.map(labelText).join('');
  if (typeof label !== 'object' || label === null || !('props' in label)) return '';
  return labelText((label.props as { children?: ReactNode }).children);
}

/** `姓名：这一项没有填。`; the sentence alone where it names the field itself, or the label is a whole question. */
export function namedError(name: string | undefined, text: string): string {
  const whole = !name || /[？?。]$/.test(name) || text.includes(name);
  return whole ? text : `${name}：${text}`;
}
