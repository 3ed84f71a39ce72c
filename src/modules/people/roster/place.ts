import type { Regions } from '../../../kernel/regions.ts';
import type { RosterRow } from './cells.ts';

/** Finds the region of a row below the region of the import; remembers each wording, for rosters repeat them. */
export interface PlaceFinder {
  /** Code of a township where the row names one, else of the import's own region. Problems are added to the row. */
  of(row: RosterRow): string;
}

/** The county a text names, also by a longer code; null where it names none. */
function countyOf(regions: Regions, text: string): string | null {
  const code = /^\d{6}/.exec(text)?.[0];
  const found = code === undefined ? regions.find(text) : regions.current(code);
  if (found === null) return null;
  return found.length > 6 ? found.slice(0, 6) : found;
}

/** `home`: the county or township whose roster this is. */
export function placeFinder(regions: Regions, home: string): PlaceFinder {
  const county = home.slice(0, 6);
  const countyName = regions.fullName(county);
  const memory = new Map<string, string | null>();
  const remembered = (kind: string, text: string, find: () => string | null) => {
    const key = `${kind}\0${text}`;
    if (!memory.has(key)) memory.set(key, find());
    return memory.get(key) ?? null;
  };
  const townships = new Set(regions.children(county).map((region) => region.code));
  const townshipOf = (text: string) => {
    if (/^\d+$/.test(text)) return townships.has(text.slice(0, 9)) ? text.slice(0, 9) : null;
    // As written it may begin with the province, the county or the township.
    return (
      [text, countyName + text].map(regions.find).find((found) => found !== null && townships.has(found)) ??
      null
    );
  };

  function checkCounty(row: RosterRow): void {
    const text = row.text('county');
    if (text === '') return;
    const found = remembered(
      'county',
      text,
      () => countyOf(regions, text) ?? (townshipOf(text) ? county : null),
    );
    if (found === null) row.warn('county', 'county-unknown');
    // A bare city or province above the county says nothing against it.
    else if (found !== county && regions.get(found)?.level === 'county')
      row.error('county', 'other-county', { name: regions.fullName(found) });
  }

  /** The township that a row names, in its own column or else at the head of the county or household address. */
  function township(row: RosterRow): string | null {
    const text = row.text('township');
    if (text !== '') {
      const found = remembered('township', text, () => townshipOf(text));
      if (found === null) row.warn('township', 'township-unknown');
      return found;
    }
    for (const key of ['county', 'household'] as const) {
      const written = row.text(key);
      const found = written === '' ? null : remembered('within', written, () => townshipOf(written));
      if (found !== null) return found;
    }
    return null;
  }

  return {
    of(row) {
      checkCounty(row);
      const found = township(row);
      if (home.length === 6) return found ?? county;
      if (found !== null && found !== home)
        row.error('township', 'other-township', { name: regions.name(found) });
      return home;
    },
  };
}
