/** What the pages of the figure carry in their address. */
export interface View {
  readonly plan: string;
  readonly year: number | null;
  readonly region: string;
}

function query(parts: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts))
    if (value !== null && value !== undefined) search.set(name, String(value));
  return search.toString();
}

/** The figure of a region, broken down. */
export function figureHref({ plan, year, region }: View, by?: string): string {
  return `/programme/new-employment?${query({ plan, year, region, by: by === 'region' ? undefined : by })}`;
}

/** The same figure as a sheet to print and hand up. */
export function sheetHref(view: View, by: string): string {
  return figureHref(view, by).replace('?', '/sheet?');
}

/** The targets of a region and of those below. */
export function targetsHref({ plan, year, region }: View): string {
  return `/programme/targets?${query({ plan, year, region })}`;
}

/** The form that shares the target of a region out. */
export function setTargetsHref({ plan, region }: Pick<View, 'plan' | 'region'>): string {
  return `/programme/targets/set?${query({ plan, region })}`;
}

/** The rows behind a figure, or behind one cell of it. */
export function rowsHref({ plan, year, region }: View, cell?: { by: string; key: string }): string {
  return `/programme/new-employment/rows?${query({ plan, year, region, ...cell })}`;
}

/** The spells that wait to be verified, of the same region and years. */
export function pendingHref({ region }: View, years: readonly number[]): string {
  const [from, to] = [`${Math.min(...years)}-01-01`, `${Math.max(...years)}-12-31`];
  return `/spells?${query({ state: 'pending', region, from, to })}`;
}

/** Parameters of the address that the query knows, as they stand. */
export function asked(search: URLSearchParams, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? '']] : [])),
  );
}
