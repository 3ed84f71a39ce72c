import { canonicalRegionCode, regionLevel } from '../regions.ts';
import type { ReportingUnit, RetiredRegion } from '../regions.ts';

interface FinderData {
  rows: readonly (readonly [code: string, name: string])[];
  units: readonly ReportingUnit[];
  retired: readonly RetiredRegion[];
  current(code: string): string | null;
}

interface Name {
  text: string;
  code: string;
  /** Written with its 市, 县, 区, 镇: an address may follow it. A bare 福州 may also begin 福州大学. */
  firm: boolean;
}

/**
 * Reads a written place: province, city, county and township in order, any of them short or left out as long
 * as the next is certain. Null is an answer: a place that is not certain must not become a same-county match.
 */
export function buildFinder(data: FinderData): (text: string) => string | null {
  const namesBelow = namesByParent(data);
  const provinceCode = data.rows[0]?.[0] ?? '';
  const longest = (names: readonly Name[] | undefined, text: string) =>
    names?.find((name) => text.startsWith(name.text)) ?? null;

  return (written) => {
    const text = plain(written.slice(0, 200));
    if (/^\d+$/.test(text)) return data.current(canonicalRegionCode(text) ?? text);
    let rest = text;
    let found: Name | null = null;
    for (;;) {
      const next: Name | null = longest(namesBelow.get(found?.code ?? ''), rest);
      if (next === null) break;
      found = next;
      rest = rest.slice(next.text.length);
    }
    if (found === null) return null;
    if (rest === '') return found.code;
    // What follows may be a street, but not the county of another city (福州市思明区).
    const elsewhere = longest(namesBelow.get(provinceCode), rest);
    return found.firm && !elsewhere?.firm ? found.code : null;
  };
}

/** Names that may come next, longest first, by the region reached so far ('' before anything was read). */
function namesByParent({ rows, units, retired, current }: FinderData): Map<string, Name[]> {
  const below = new Map<string, Name[]>();
  const add = (parent: string, name: Name) =>
    below.set(parent, [...(below.get(parent) ?? []), { ...name, text: plain(name.text) }]);
  const provinceCode = rows[0]?.[0] ?? '';

  const place = (code: string, forms: Name[]) => {
    const level = regionLevel(code);
    for (const form of forms) {
      if (level === 'province') add('', form);
      else if (level === 'township') add(code.slice(0, 6), form);
      else for (const start of ['', provinceCode]) add(start, form);
      if (level === 'county') add(`${code.slice(0, 4)}00`, form);
    }
  };
  for (const [code, name] of rows) place(code, formsOf(code, name));
  for (const { code, name } of units) place(code, [{ text: name, code, firm: true }]);
  const names = new Set(rows.map(([, name]) => name));
  for (const { code, name } of retired) {
    const today = current(code);
    // A retired county 泉州市 is today's 鲤城区, yet who writes 泉州市 means the city.
    if (today !== null && !names.has(name)) place(today, [{ text: name, code: today, firm: true }]);
  }
  for (const list of below.values()) list.sort((a, b) => b.text.length - a.text.length);
  return below;
}

function formsOf(code: string, name: string): Name[] {
  const full = { text: name, code, firm: true };
  const short = name.replace(/(?:街道|[省市县区镇乡])$/, '');
  return short.length < 2 || short === name ? [full] : [full, { text: short, code, firm: false }];
}

/** Text without what separates its parts: 泉州·晋江, 厦门-思明区, 福州市 / 鼓楼区. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s·•・\-—–_/\\,、>|]+/g, '');
}
