import { sql, type RawBuilder } from 'kysely';
import type { Regions } from '../../../kernel/regions.ts';

/** One place below a region. */
export interface Place {
  code: string;
  name: string;
  fullName: string;
}

/**
 * The places by which a region's numbers are told: townships of a county (and of a township itself), counties of a city or of
 * the province. `keyOf` makes the SQL of a place's key from a region key; `placeOf` names it.
 */
export function placesBelow(regions: Regions, code: string) {
  const level = regions.get(code)?.level ?? 'county';
  const wide = level === 'province' || level === 'city';
  const span = wide ? 1_000_000 : 1_000;
  return {
    by: wide ? ('county' as const) : ('township' as const),
    keyOf: (key: RawBuilder<unknown>) => sql`(${key} / ${sql.lit(span)}) * ${sql.lit(span)}`,
    placeOf(key: number): Place {
      const place = regions.codeOf(key);
      // A person who belongs to a county alone has the county's own key.
      const name = place === code ? '没有写明乡镇（街道）' : regions.name(place);
      return { code: place, name, fullName: regions.fullName(place) };
    },
  };
}
