import { keptFields } from '../ui/index.ts';

/** Address of the page on which one chooses a region for a filter of a list; it comes back with the rest of the filters kept. */
export function chooseRegionHref(list: string, search: URLSearchParams, at?: string): string {
  const keep = new URLSearchParams(keptFields(search, ['region']).map(([name, value]) => [name, value]));
  const asked = new URLSearchParams({ to: list });
  if (keep.size > 0) asked.set('keep', keep.toString());
  if (at) asked.set('at', at);
  return `/regions/choose?${asked}`;
}
