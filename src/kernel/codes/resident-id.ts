import { dateOf } from '../dates.ts';
import type { PlainDate } from '../dates.ts';
import { normaliseCode } from './normalise.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';

export interface ResidentIdParts {
  /** Place of FIRST registration (GB/T 2260): never today's residence, and often a retired code. */
  areaCode: string;
  birthDate: PlainDate;
  sex: 'M' | 'F';
  sequence: string;
}

// 2^(18-i) mod 11 for the places 1 to 17 (GB 11643-1999)
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** The 18th character of a resident identity number from its first 17 digits (ISO 7064 MOD 11-2). */
export function residentIdCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * (body.charCodeAt(place) - 48), 0);
  return CHECKS.charAt(sum % 11);
}

/**
 * Checks a 公民身份号码 (GB 11643-1999), also of residents from 港澳台 and of foreigners, which are built alike.
 * Births after `today` are refused where it is given. 15-digit numbers ceased on 2013-01-01: refused.
 */
export function checkResidentId(text: string, today?: PlainDate): CodeCheck<ResidentIdParts> {
  const value = normaliseCode(text);
  if (/^\d{15}$/.test(value)) return invalid(value, 'fifteen-digits');
  if (value.length !== 18) return invalid(value, 'length');
  if (!/^\d{17}[\dX]$/.test(value)) return invalid(value, 'alphabet');
  if (value.startsWith('0')) return invalid(value, 'area');

  const year = Number(value.slice(6, 10));
  const birthDate = dateOf(year, Number(value.slice(10, 12)), Number(value.slice(12, 14)));
  if (birthDate === null || year >= 2100) return invalid(value, 'date');
  if (year < 1900) return invalid(value, 'before-1900');
  if (today !== undefined && birthDate > today) return invalid(value, 'future-date');
  if (value[17] !== residentIdCheck(value)) return invalid(value, 'check-digit');

  const sequence = value.slice(14, 17);
  return valid(value, { areaCode: value.slice(0, 6), birthDate, sex: sexOf(sequence), sequence });
}

/** The 18-digit form of a 15-digit number, for importing history only; null where it is not one. */
export function upgradeFifteenDigits(text: string): string | null {
  const value = normaliseCode(text);
  if (!/^[1-9]\d{14}$/.test(value)) return null;
  const body = `${value.slice(0, 6)}19${value.slice(6)}`;
  const full = body + residentIdCheck(body);
  return checkResidentId(full).verdict === 'ok' ? full : null;
}

function sexOf(sequence: string): 'M' | 'F' {
  return Number(sequence) % 2 === 1 ? 'M' : 'F';
}
