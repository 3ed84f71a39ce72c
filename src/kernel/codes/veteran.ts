import { normaliseCode } from './normalise.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';

/**
 * Checks the number of a 残疾军人证. Its forms vary by period and it has no check digit: it is kept as text,
 * and only what cannot be a number at all is refused.
 */
export function checkVeteranCertificate(text: string): CodeCheck<Record<string, never>> {
  const value = normaliseCode(text);
  if (value.length < 4 || value.length > 30) return invalid(value, 'length');
  if (!/^[\p{Script=Han}A-Z\d\-()〔〕]+$/u.test(value) || !/\d/.test(value))
    return invalid(value, 'alphabet');
  return valid(value, {});
}
