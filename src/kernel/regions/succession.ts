import type { RetiredRegion } from '../regions.ts';

/** The step from a code, in use or retired, to the one code in use today; null where unknown or split among several. */
export function buildSuccession(
  inUse: (code: string) => boolean,
  retired: readonly RetiredRegion[],
): (code: string) => string | null {
  const successors = new Map(retired.map((region) => [region.code, region.to]));
  const ends = (code: string): ReadonlySet<string> => {
    if (inUse(code)) return new Set([code]);
    return new Set((successors.get(code) ?? []).flatMap((next) => [...ends(next)]));
  };
  return (code) => {
    const [only, ...others] = ends(code);
    return only !== undefined && others.length === 0 ? only : null;
  };
}
