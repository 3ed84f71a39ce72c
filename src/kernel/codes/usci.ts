import { normaliseCode } from './normalise.ts';
import { orgCodeCheck } from './org-code.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';
import { registrationOf } from './registration.ts';
import type { RegistrationKind } from './registration.ts';

export interface UsciParts {
  /** Two characters: who registered it and as what. */
  registration: string;
  /** Null where the first two characters are not in the list we know. */
  kind: RegistrationKind | null;
  areaCode: string;
  orgCode: string;
}

export const USCI_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
// 3^(i-1) mod 31 for the places 1 to 17 (GB 32100-2015)
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** The 18th character of a credit code from its first 17 (MOD 31). */
export function usciCheck(body: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * USCI_ALPHABET.indexOf(body.charAt(place)),
    0,
  );
  return USCI_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a 统一社会信用代码 (GB 32100-2015), three-valued: codes of the early trial area (body M000…, met in
 * Xiamen and Fuzhou) are lawful although they fail MOD 31; they are `legacy`, to be confirmed by a person.
 */
export function checkUsci(text: string): CodeCheck<UsciParts> {
  const value = normaliseCode(text);
  if (value.length !== 18) return invalid(value, 'length');
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(value)) return invalid(value, 'alphabet');
  const parts = {
    registration: value.slice(0, 2),
    kind: registrationOf(value),
    areaCode: value.slice(2, 8),
    orgCode: value.slice(8, 17),
  };
  if (!/^\d{6}$/.test(parts.areaCode)) return invalid(value, 'area', parts);
  if (parts.orgCode[8] !== orgCodeCheck(parts.orgCode)) return invalid(value, 'org-check-digit', parts);
  if (value[17] === usciCheck(value)) return valid(value, parts);
  if (parts.orgCode.startsWith('M000')) return { value, verdict: 'legacy', reason: 'trial-area-code', parts };
  return invalid(value, 'check-digit', parts);
}
