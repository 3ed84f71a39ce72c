export type RegionLevel = 'province' | 'city' | 'county' | 'township' | 'village';

/** One division. Codes are text of 6 digits down to the county, 9 for a township, 12 for a village. */
export interface Region {
  code: string;
  name: string;
  level: RegionLevel;
  /** False where no mainland office works (金门): left out of every "each county" count. */
  administered: boolean;
}

/** A city-level unit that reports; `number` takes the place of the city digits in keys (Fuzhou 1 … 平潭 10). */
export interface ReportingUnit {
  number: number;
  code: string;
  name: string;
}

/** A code no longer in use at the end of `year`; its place lies in the regions `to`, more than one where it was split. */
export interface RetiredRegion {
  code: string;
  name: string;
  year: number;
  to: readonly string[];
}

/** Half-open range of region keys: lo <= key < hi. */
export interface KeyRange {
  lo: number;
  hi: number;
}

/** County-level units that report beside the cities, by county code: { '350128': 10 }. */
export type UnitExceptions = Readonly<Record<string, number>>;

/** The divisions of the province in force, as modules receive them (`ctx.params.regions`). */
export interface Regions {
  readonly province: Region;
  readonly units: readonly ReportingUnit[];
  readonly retired: readonly RetiredRegion[];
  /** Whether the code is in use; a village counts when its township is known, for villages are not listed. */
  has(code: string): boolean;
  /** The region, or null where the code is not in the table. */
  get(code: string): Region | null;
  /** 12-digit key PP UU CC TTT VVV with UU the reporting unit: parts nest as ranges, 平潭 beside Fuzhou. */
  key(code: string): number;
  /** The code of a key; the inverse of `key`. */
  codeOf(key: number): string;
  /** The keys of the region and all below it. */
  range(code: string): KeyRange;
  /** Reporting unit as PPUU: 3501 … 3509, 3510 for 平潭; 3500 for the province itself. */
  unit(code: string): number;
  /** The region of a reporting unit given as PPUU; null where there is none. */
  unitRegion(unit: number): Region | null;
  /** Own name (鼓楼区); the code itself where it is not known. */
  name(code: string): string;
  /** Name below the province without gaps (福州市鼓楼区). */
  fullName(code: string): string;
  /** Its full name, of a code as an address may hold it: null where there is none, or it is not in use. */
  knownName(code: string | null | undefined): string | null;
  /** Its keys, likewise. */
  knownRange(code: string | null | undefined): KeyRange | null;
  /** From the reporting unit down to the region itself; the province alone for the province. */
  path(code: string): readonly Region[];
  /** The region above in the tree of reporting; null above the province. */
  parent(code: string): string | null;
  /** Directly below in the tree of reporting: 10 units, counties, townships. */
  children(code: string): readonly Region[];
  /** All counties in order of code. */
  counties(): readonly Region[];
  /** The code in use for a code that may be retired; null where unknown or split among several. */
  current(code: string): string | null;
  /** The code of a written place (泉州, 晋江市, 福建省福州市鼓楼区, 厦门-思明), or null where it is not certain. */
  find(text: string): string | null;
}

/** Level of a canonical code. */
export function regionLevel(code: string): RegionLevel {
  if (code.length === 12) return 'village';
  if (code.length === 9) return 'township';
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
}

/** The code at its own length (350102000000 becomes 350102); null where the digits cannot be a code. */
export function canonicalRegionCode(code: string): string | null {
  if (!/^[1-8]\d{5}(\d{3}){0,2}$/.test(code)) return null;
  const full = code.padEnd(12, '0');
  const groups = [full.slice(0, 2), full.slice(2, 4), full.slice(4, 6), full.slice(6, 9), full.slice(9)];
  const lowest = groups.findLastIndex((group) => Number(group) !== 0);
  // A zero between two parts would be a county without its city, or a village without its township.
  if (groups.slice(0, lowest + 1).some((group) => Number(group) === 0)) return null;
  return full.slice(0, lowest < 3 ? 6 : lowest === 3 ? 9 : 12);
}

/** Key of a code: see `Regions.key`. */
export function regionKey(code: string, exceptions: UnitExceptions): number {
  const unit = exceptions[code.slice(0, 6)] ?? Number(code.slice(2, 4));
  return Number(code.slice(0, 2) + String(unit).padStart(2, '0') + code.slice(4).padEnd(8, '0'));
}

// How many keys lie below a region of the level.
const SPAN: Record<RegionLevel, number> = {
  province: 1e10,
  city: 1e8,
  county: 1e6,
  township: 1e3,
  village: 1,
};

/** Keys of the region and all below it, half-open. */
export function scopeRange(code: string, exceptions: UnitExceptions): KeyRange {
  const lo = regionKey(code, exceptions);
  return { lo, hi: lo + SPAN[regionLevel(code)] };
}

/** Reporting unit of a code as PPUU. */
export function unitOf(code: string, exceptions: UnitExceptions): number {
  return Math.floor(regionKey(code, exceptions) / 1e8);
}
