import { canonicalRegionCode, regionLevel } from '../regions.ts';
import type { RegionLevel, Regions } from '../regions.ts';
import { normaliseCode } from './normalise.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';

export interface RegionCodeParts {
  level: RegionLevel;
  /** Name below the province; for a village that of its township, since villages are not listed. */
  name: string;
  /** Reporting unit as PPUU. */
  unit: number;
  key: number;
  /** For a retired code: where it lies today, more than one code where it was split. */
  successors: readonly string[];
}

/**
 * Checks a region code of 6, 9 or 12 digits against the divisions of the province. Retired codes are `legacy`:
 * they stay valid in identity numbers and history. The value comes back at its own length (350102000000 as 350102).
 */
export function checkRegionCode(text: string, regions: Regions): CodeCheck<RegionCodeParts> {
  const value = normaliseCode(text);
  if (!/^\d*$/.test(value)) return invalid(value, 'alphabet');
  if (value.length !== 6 && value.length !== 9 && value.length !== 12) return invalid(value, 'length');
  const code = canonicalRegionCode(value);
  if (code === null) return invalid(value, 'unknown');

  const level = regionLevel(code);
  if (!code.startsWith(regions.province.code.slice(0, 2)))
    return invalid(code, 'outside-province', { level });
  if (regions.has(code)) {
    return valid(code, {
      level,
      name: regions.fullName(code),
      unit: regions.unit(code),
      key: regions.key(code),
      successors: [],
    });
  }
  const old = regions.retired.find((region) => region.code === code);
  if (old === undefined) return invalid(code, 'unknown', { level });
  const today = regions.current(code);
  const successors = today === null ? old.to : [today];
  const at = today ?? code;
  const parts = { level, name: old.name, unit: regions.unit(at), key: regions.key(at), successors };
  return { value: code, verdict: 'legacy', reason: 'retired', parts };
}
