import { refuse, type FieldProblem, type Refusal } from '../../kernel/problem.ts';
import type { KeyRange, Regions } from '../../kernel/regions.ts';
import type { Place } from './parsing/index.ts';
import type { PositionTable } from './tables.ts';

/** Where a position is kept and where its work is. */
export interface Placement {
  region_key: number;
  region_code: string | null;
  region_precise: boolean;
}

/**
 * The placement of a posting that comes in through an office. Its place decides who keeps it where that lies within the
 * office's region; a posting that only names the office's city, or lies outside the province, or does not say, stays with
 * the office until somebody knows better. Null: it belongs to another office of the province.
 */
export function placementOf(
  place: Pick<Place, 'code' | 'precision'>,
  office: string,
  regions: Regions,
): Placement | null {
  const own = regions.range(office);
  const kept = (code: string | null): Placement => ({
    region_key: regions.key(office),
    region_code: code,
    region_precise: place.precision === 'county',
  });
  if (place.code === null || place.precision === 'province') return kept(null);
  const range = regions.range(place.code);
  if (covers(own, range)) return { ...kept(place.code), region_key: regions.key(place.code) };
  return covers(range, own) ? kept(place.code) : null;
}

/** The placement of a township that a clerk has chosen; the place of work is its county. */
export function placementIn(region: string, regions: Regions): Placement {
  return { region_key: regions.key(region), region_code: region.slice(0, 6), region_precise: true };
}

function covers(outer: KeyRange, inner: KeyRange): boolean {
  return inner.lo >= outer.lo && inner.hi <= outer.hi;
}

type Publishable = Pick<
  PositionTable,
  'employer_name' | 'occupation' | 'occupation_certainty' | 'region_code' | 'wage_low' | 'wage_high'
>;

/**
 * What a position still lacks before it may be opened. A guessed occupation has to be confirmed by a person; demands and
 * accommodations may stay unknown, for what is unknown excludes nobody.
 */
export function missingToPublish(position: Publishable): FieldProblem[] {
  const missing: FieldProblem[] = [];
  const lack = (path: string, code: string) => void missing.push({ path, code });
  if (!position.employer_name) lack('employerName', 'positions.needs-employer');
  if (position.region_code === null) lack('region', 'positions.needs-place');
  if (position.wage_low === null && position.wage_high === null) lack('wageLowYuan', 'positions.needs-wage');
  if (position.occupation === null) lack('occupation', 'positions.needs-occupation');
  else if (position.occupation_certainty !== null) lack('occupation', 'positions.confirm-occupation');
  return missing;
}

/** As for publishing, but the occupation: an employer need not know its code, the region confirms the guess. */
export function missingToSubmit(position: Publishable): FieldProblem[] {
  return missingToPublish(position).filter(({ path }) => path !== 'occupation');
}

/** The refusal for a position that is not ready, or null. */
export function refuseUnready(position: Publishable): Refusal | null {
  return refuseMissing(missingToPublish(position));
}

/** The refusal that names what is missing, or null where nothing is. */
export function refuseMissing(missing: readonly FieldProblem[]): Refusal | null {
  return missing.length === 0
    ? null
    : refuse('invalid', 'positions.not-ready', { count: missing.length }, [...missing]);
}
