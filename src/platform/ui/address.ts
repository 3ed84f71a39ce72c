/** State of a sortable column: where its head leads, and how the list is sorted by it now. */
export type Sort = { readonly href: string; readonly direction?: 'ascending' | 'descending' };

/** Address `?…` of the same page with some parameters set; null or '' removes one. The page number starts again unless set. */
export function addressWith(
  search: URLSearchParams,
  changes: Readonly<Record<string, string | number | null>>,
): string {
  const next = new URLSearchParams(search);
  next.delete('done');
  // What was ticked on one page is not ticked on the next.
  if (!('all' in changes)) next.delete('all');
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, String(value));
  }
  const text = next.toString();
  return text === '' ? '?' : `?${text}`;
}

/** Address without one value of a repeated parameter, for filter chips. */
export function addressWithout(search: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(search);
  next.delete(name, value);
  next.delete('page');
  next.delete('done');
  const text = next.toString();
  return text === '' ? '?' : `?${text}`;
}

/** Sort state of column `key` where `?sort=key` rises and `?sort=-key` falls; `standing` is the order without `?sort`. */
export function sortOf(search: URLSearchParams, key: string, standing = ''): Sort {
  const now = search.get('sort') ?? standing;
  if (now === key) return { href: addressWith(search, { sort: `-${key}` }), direction: 'ascending' };
  if (now === `-${key}`) return { href: addressWith(search, { sort: key }), direction: 'descending' };
  return { href: addressWith(search, { sort: key }) };
}

/** Parameters of an address as hidden fields of a GET form, but for those that the form itself asks for and the page number. */
export function keptFields(search: URLSearchParams, asked: readonly string[]): (readonly [string, string])[] {
  const dropped = new Set([...asked, 'page', 'done', 'all']);
  return [...search].filter(([name, value]) => value !== '' && !dropped.has(name));
}
