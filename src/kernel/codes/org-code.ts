import { normaliseCode } from './normalise.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';

// GB 11714: 36 letters and digits here, not the 31 of the credit code around it
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The ninth character of an organisation code from its first eight. */
export function orgCodeCheck(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * Number.parseInt(body.charAt(place), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Checks a 组织机构代码 (GB 11714): eight characters and a check, with or without the hyphen before it. */
export function checkOrgCode(text: string): CodeCheck<Record<string, never>> {
  const value = normaliseCode(text).replace(/-(?=.$)/, '');
  if (value.length !== 9) return invalid(value, 'length');
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(value)) return invalid(value, 'alphabet');
  return value[8] === orgCodeCheck(value) ? valid(value, {}) : invalid(value, 'check-digit');
}
