/** What the pages of the funnel carry in their address. */
export interface View {
  readonly region: string;
  readonly from: string;
  readonly on: string;
  readonly by: string;
}

export const funnelHref = (view: View): string => `/funnel?${new URLSearchParams({ ...view })}`;

/** The people behind one number. */
export function funnelRowsHref(view: View, stage: string, key?: string): string {
  return `/funnel/rows?${new URLSearchParams({ ...view, stage, ...(key !== undefined && { key }) })}`;
}

/** Parameters of an address that the query knows; of an empty box none. A day comes as three boxes or as one text. */
export function askedOf(search: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = search.get(name) || boxes(search, name);
      return text === '' ? [] : [[name, text]];
    }),
  );
}

function boxes(search: URLSearchParams, name: string): string {
  const parts = ['year', 'month', 'day'].map((part) => search.get(`${name}-${part}`) ?? '');
  return parts.every((part) => part === '') ? '' : parts.map((part) => part.padStart(2, '0')).join('-');
}
