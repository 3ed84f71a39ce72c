import type { Regions } from '../kernel/regions.ts';
import type { Random, Weights } from './random.ts';
import { randomOf, weights } from './random.ts';
import { UNIT_SHARES } from './shares.ts';

/** Chooses where in the province somebody lives or works. */
export interface Places {
  county(random: Random, unit?: number): string;
  /** A township of the county; the county itself where none is listed, and for one in ten, whose file says no more. */
  township(random: Random, county: string): string;
  /** Another county, two times in three of the same unit. */
  otherCounty(random: Random, county: string): string;
}

/** Units weigh as in `UNIT_SHARES`; within a unit a few counties hold most people, which ones the seed decides. */
export function placesOf(regions: Regions, seed: number): Places {
  const byUnit = Map.groupBy(
    regions.counties().filter((county) => county.administered),
    (county) => regions.unit(county.code),
  );
  const skewed = new Map<number, Weights<string>>();
  for (const [unit, counties] of byUnit) {
    const random = randomOf(seed, 'counties', unit);
    const ranked = counties
      .map((county) => ({ code: county.code, at: random.float() }))
      .toSorted((a, b) => a.at - b.at);
    skewed.set(unit, weights(ranked.map(({ code }, rank) => [code, 1 / (rank + 1.5) ** 0.8])));
  }
  const county = (random: Random, unit = random.weighted(UNIT_SHARES)) => {
    const counties = skewed.get(unit);
    if (counties === undefined) throw new RangeError(`no counties in unit ${unit}`);
    return random.weighted(counties);
  };
  return {
    county,
    township(random, code) {
      const townships = regions.children(code);
      return townships.length === 0 || random.chance(0.1) ? code : random.pick(townships).code;
    },
    otherCounty(random, from) {
      const unit = random.chance(0.67) ? regions.unit(from) : undefined;
      for (let tries = 0; tries < 20; tries++) {
        const to = county(random, unit);
        if (to !== from) return to;
      }
      return county(random, 3501);
    },
  };
}
