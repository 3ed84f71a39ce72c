import { PARTS } from '../limits.ts';

export const WEIGHTS_PATH = '/matching/weights';

/** The weights that an address tries, as text; null where it tries none. */
export function triedIn(search: URLSearchParams): Record<string, string> | null {
  if (!PARTS.some((part) => search.has(part))) return null;
  return Object.fromEntries(PARTS.map((part) => [part, search.get(part) ?? '']));
}

/** Address of the page that tries these weights. */
export function tryHref(region: string, tried: Readonly<Record<string, string>>, more = {}): string {
  return `${WEIGHTS_PATH}?${new URLSearchParams({ region, ...tried, ...more })}`;
}
