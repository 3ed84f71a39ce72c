/** Counties that are a reporting unit of their own: 平潭 stands beside the nine cities (definition of matching). */
const UNITS_OF_THEIR_OWN: ReadonlySet<string> = new Set(['350128']);

/** Where someone lives or works, ready to compare. `county` is null where only the city is known. */
export interface Place {
  county: number | null;
  unit: number;
}

/** `region`: six digits. The reporting unit is the first four of them, or all six for 平潭. */
export function placeOf(region: string): Place {
  const county = region.endsWith('00') ? null : Number(region);
  return { county, unit: Number(UNITS_OF_THEIR_OWN.has(region) ? region : region.slice(0, 4)) };
}

/** A city without a county equals no county, not even the same city without a county. */
export const sameCounty = (a: Place, b: Place): boolean => a.county === b.county && a.county !== null;
