const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Ids of records as a page or a form sends them, each once, at most `most`; what is no id chooses nothing. */
export function chosenIds(given: unknown, most: number): string[] {
  const all = (Array.isArray(given) ? given : [given]).map(String);
  return [...new Set(all.filter((id) => UUID.test(id)))].slice(0, most);
}
