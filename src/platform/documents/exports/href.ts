type FilterValue = string | number | undefined | null;

/**
 * Address of the page on which an export of this name is asked for. `filters` are those of the list that stands on the
 * page, by the same names (an address's search or a record); empty ones and the page number are left out.
 */
export function exportHref(
  name: string,
  filters: URLSearchParams | Readonly<Record<string, FilterValue>> = {},
): string {
  const given = filters instanceof URLSearchParams ? [...filters] : Object.entries(filters);
  const kept = given.filter(
    ([key, value]) => key !== 'page' && value !== undefined && value !== null && value !== '',
  );
  return `/exports/new?${new URLSearchParams([['export', name], ...kept.map(([k, v]) => [k, String(v)] as [string, string])])}`;
}
