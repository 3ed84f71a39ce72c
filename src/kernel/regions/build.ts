import { regionKey, regionLevel, scopeRange, unitOf } from '../regions.ts';
import type { Region, Regions, ReportingUnit, RetiredRegion, UnitExceptions } from '../regions.ts';
import { buildFinder } from './find.ts';
import { buildSuccession } from './succession.ts';

export interface RegionData {
  /** Code and name, province first, each region after the one above it. */
  rows: readonly (readonly [code: string, name: string])[];
  units: readonly ReportingUnit[];
  retired: readonly RetiredRegion[];
  /** Codes of regions without a mainland administration. */
  unadministered: readonly string[];
}

/** The divisions of a province from its data. */
export function buildRegions(data: RegionData): Regions {
  const unitByCode = new Map(data.units.map((unit) => [unit.code, unit]));
  const byCode = new Map<string, Region>();
  for (const [code, name] of data.rows) {
    const administered = !data.unadministered.includes(code.slice(0, 6));
    byCode.set(code, {
      code,
      name: unitByCode.get(code)?.name ?? name,
      level: regionLevel(code),
      administered,
    });
  }
  const province = byCode.get(data.rows[0]?.[0] ?? '');
  if (province === undefined) throw new RangeError('a province needs at least its own row');

  const exceptions: UnitExceptions = Object.fromEntries(
    data.units.filter((unit) => regionLevel(unit.code) === 'county').map((unit) => [unit.code, unit.number]),
  );
  const parent = (code: string) => (code === province.code ? null : above(code, unitByCode));
  const below = Map.groupBy(byCode.values(), (region) => parent(region.code) ?? '');
  // The table follows the tree of codes; the tree of reporting follows the numbers of the units.
  const units = data.units.toSorted((a, b) => a.number - b.number);
  below.set(
    province.code,
    units.flatMap((unit) => byCode.get(unit.code) ?? []),
  );
  const counties = [...byCode.values()].filter((region) => region.level === 'county');

  const has = (code: string) => byCode.has(code) || (code.length === 12 && byCode.has(code.slice(0, 9)));
  const name = (code: string) => byCode.get(code)?.name ?? code;
  const path = (code: string) => {
    const found: Region[] = [];
    for (let at: string | null = code; at !== null && at !== province.code; at = parent(at)) {
      const region = byCode.get(at);
      if (region) found.unshift(region);
    }
    return found.length === 0 ? [province] : found;
  };
  const current = buildSuccession(has, data.retired);

  const range = (code: string) => scopeRange(code, exceptions);
  const fullName = (code: string) =>
    path(code)
      .map((region) => region.name)
      .join('');

  return {
    province,
    units,
    retired: data.retired,
    has,
    get: (code) => byCode.get(code) ?? null,
    key: (code) => regionKey(code, exceptions),
    codeOf: (key) => codeOfKey(key, exceptions),
    range,
    unit: (code) => unitOf(code, exceptions),
    unitRegion: (number) =>
      byCode.get(units.find((unit) => unitOf(unit.code, exceptions) === number)?.code ?? '') ?? null,
    name,
    fullName,
    knownName: (code) => (code && has(code) ? fullName(code) : null),
    knownRange: (code) => (code && has(code) ? range(code) : null),
    path,
    parent,
    children: (code) => below.get(code) ?? [],
    counties: () => counties,
    current,
    find: buildFinder({ rows: data.rows, units, retired: data.retired, current }),
  };
}

function above(code: string, units: ReadonlyMap<string, ReportingUnit>): string {
  if (code.length > 6) return code.slice(0, code.length - 3);
  // A unit reports to the province, also one that is a county by its code.
  return units.has(code) ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
}

function codeOfKey(key: number, exceptions: UnitExceptions): string {
  const digits = String(key).padStart(12, '0');
  const unit = Number(digits.slice(2, 4));
  const county = Object.keys(exceptions).find((code) => exceptions[code] === unit);
  const full = county === undefined ? digits : county + digits.slice(6);
  return full.replace(/(?:000){1,2}$/, '');
}
