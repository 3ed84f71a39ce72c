import { isPlainDate } from '../../kernel/dates.ts';

/** Where a page of the worklist ended: the next begins after this deadline and record. Neither names a person. */
export interface Cursor {
  /** Null after the last record that has a deadline. */
  dueOn: string | null;
  id: string;
}

const FORM = /^(none|\d{4}-\d\d-\d\d)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** As it stands in an address. */
export function cursorText({ dueOn, id }: Cursor): string {
  return `${dueOn ?? 'none'}_${id}`;
}

/** Reads what {@link cursorText} wrote; null for anything else, so that an old link shows the beginning. */
export function readCursor(text: string | undefined): Cursor | null {
  const [, due, id] = FORM.exec(text ?? '') ?? [];
  if (due === undefined || id === undefined) return null;
  if (due === 'none') return { dueOn: null, id };
  return isPlainDate(due) ? { dueOn: due, id } : null;
}
