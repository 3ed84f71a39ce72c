/** Mark in the address of a form: which draft of it is gone on with. */
export const DRAFT_MARK = 'draft';

/** Path and query of a page of the house; never the address of another place. */
export const OWN_ADDRESS = /^\/[a-z][^\\\s]*$/;

/** Whether a text from an address may be the id of a draft. */
export function isDraftId(text: string | null): text is string {
  return text !== null && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** An address without the mark of a draft, and the draft that the mark names. */
export function withoutMark(address: string): { path: string; draftId: string | undefined } {
  const [pathname = '', search = ''] = address.split('?');
  const query = new URLSearchParams(search);
  const mark = query.get(DRAFT_MARK);
  query.delete(DRAFT_MARK);
  return {
    path: pathname + (query.size > 0 ? `?${query}` : ''),
    draftId: isDraftId(mark) ? mark : undefined,
  };
}
