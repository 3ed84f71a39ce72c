/** Parameters that say where one stood, not what one looked for; and what was typed, for it may be somebody's name. */
const NEVER_KEPT = new Set(['page', 'done', 'all', 'text']);

/** The part of an address that a saved view keeps; in order of name, so that the same view reads the same. */
export function keptQuery(search: URLSearchParams): string {
  const kept = [...search].filter(([name, value]) => value !== '' && !NEVER_KEPT.has(name));
  return new URLSearchParams(kept.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

/** A path of this house, never another site: what a page may lead back to. */
export function ownPath(text: string): string | null {
  return /^\/[a-z][a-z/-]{0,60}$/.test(text) ? text : null;
}
