import type { Region, Regions } from '../../../kernel/regions.ts';
import { provinceAtHead } from './prefectures.ts';

/** How much of the place is known. Only `county` may ever count as "same county". */
export type PlacePrecision = 'county' | 'city' | 'province' | 'outside' | 'unknown';

export type PlaceNote =
  | { code: 'county-missing' | 'city-missing' | 'several-places' | 'place-unread' }
  | { code: 'outside-province'; province: string }
  | { code: 'retired-name'; name: string; now: string };

export interface Place {
  /** Region code of six digits; that of the city where the county is not said; null outside the province. */
  code: string | null;
  precision: PlacePrecision;
  notes: PlaceNote[];
}

const SEPARATORS = /[\s·•・\-—–_/\\|,，、;；:：>()（）[\]【】]+/g;
const LONGEST = 100;

/**
 * Place of work as boards write it (福建省泉州, 泉州·丰泽区, 厦门思明区莲前, 深圳深圳罗湖区) against the divisions of the
 * province. A city without its county stays a city; a county without its city is taken and said.
 */
export function parsePlace(text: string, regions: Regions): Place {
  const written = text.slice(0, LONGEST).normalize('NFKC').replace(SEPARATORS, '');
  const place = (code: string | null, precision: PlacePrecision, ...notes: PlaceNote[]): Place => ({
    code,
    precision,
    notes,
  });
  if (written === '') return place(null, 'unknown');
  const home = regions.province.name.replace(/(省|市|.{0,4}自治区)$/, '');
  const head = provinceAtHead(written);
  if (head && head.province !== home) {
    return place(null, 'outside', { code: 'outside-province', province: head.province });
  }

  let rest = withoutHead(written, [regions.province.name, home]);
  const unit = regions.units.find((each) => opensWith(rest, each) > 0);
  if (unit && unit.code.endsWith('00')) {
    rest = withoutHead(rest, names(unit));
    const county = countyIn(rest, under(regions, unit.code), false);
    if (county) return place(county.code, 'county');
    const retired = retiredIn(rest, regions, unit.code);
    if (retired) return retired;
    const another = regions.units.some(
      (each) => each.code !== unit.code && rest.includes(shortName(each.name)),
    );
    return place(unit.code, 'city', { code: another ? 'several-places' : 'county-missing' });
  }
  if (unit) return place(unit.code, 'county');
  const county = countyIn(rest, regions.counties(), true);
  if (county) return place(county.code, 'county', { code: 'city-missing' });
  const retired = retiredIn(rest, regions, '');
  if (retired) return retired;
  if (head) return place(regions.province.code, 'province', { code: 'county-missing' });
  return place(null, 'unknown', { code: 'place-unread' });
}

/** Counties by code, so that 平潭 is found under the city its code names as well. */
function under(regions: Regions, city: string): Region[] {
  return regions.counties().filter((county) => county.code.startsWith(city.slice(0, 4)));
}

/** A county at the head by any of its names, else (within a known city) its full name anywhere. */
function countyIn(text: string, counties: readonly Region[], headOnly: boolean): Region | null {
  const longestFirst = (a: Region, b: Region) => opensWith(text, b) - opensWith(text, a);
  const atHead = [...counties].sort(longestFirst)[0];
  if (atHead && opensWith(text, atHead) > 0) return atHead;
  if (headOnly) return null;
  return counties.find((county) => text.includes(county.name)) ?? null;
}

/** A name of former days (梅列区): its successor, or the city where it was split. */
function retiredIn(text: string, regions: Regions, city: string): Place | null {
  const old = regions.retired.find(
    ({ code, name }) =>
      !code.endsWith('00') && text.startsWith(name) && (city === '' || code.startsWith(city.slice(0, 4))),
  );
  if (!old) return null;
  const now = regions.current(old.code);
  if (now === null || now.endsWith('00')) return null;
  return {
    code: now,
    precision: 'county',
    notes: [{ code: 'retired-name', name: old.name, now: regions.fullName(now) }],
  };
}

/** Letters of the text that the region's name takes at its head; 0 when it does not open with it. */
function opensWith(text: string, region: { name: string }): number {
  return names(region).find((name) => text.startsWith(name))?.length ?? 0;
}

function names(region: { name: string }): string[] {
  const short = shortName(region.name);
  return short === region.name ? [region.name] : [region.name, short];
}

function shortName(name: string): string {
  const short = name.replace(/(综合实验区|[市县区])$/, '');
  return short.length >= 2 ? short : name;
}

/** Boards write the same name twice (福州福州): all of them go. */
function withoutHead(text: string, heads: readonly string[]): string {
  let rest = text;
  for (
    let head = heads.find((each) => rest.startsWith(each));
    head;
    head = heads.find((each) => rest.startsWith(each))
  ) {
    rest = rest.slice(head.length);
  }
  return rest;
}
