import type { PlainDate } from '../dates.ts';
import { categoryOf, gradeOf } from '../disability.ts';
import type { DisabilityCategory, DisabilityGrade } from '../disability.ts';
import { normaliseCode } from './normalise.ts';
import { checkResidentId } from './resident-id.ts';
import type { ResidentIdParts } from './resident-id.ts';
import { invalid, valid } from './result.ts';
import type { CodeCheck } from './result.ts';

export interface CertificateParts extends ResidentIdParts {
  /** Who holds it: a change of category or grade gives another number to the same person. */
  residentId: string;
  category: DisabilityCategory;
  grade: DisabilityGrade;
  /** Which re-issue after loss (B1, B2, …); 0 for the first card. */
  reissue: number;
}

/**
 * Checks a 残疾人证号 (残联发〔2017〕34号): resident identity number, category 1-7, grade 1-4 and,
 * on a card re-issued after loss, B and the count. The reasons of the identity number pass through.
 */
export function checkCertificateNo(text: string, today?: PlainDate): CodeCheck<CertificateParts> {
  const value = normaliseCode(text);
  const suffix = value.slice(20);
  if (value.length < 20 || (suffix !== '' && !suffix.startsWith('B'))) return invalid(value, 'length');

  const holder = checkResidentId(value.slice(0, 18), today);
  if (holder.verdict !== 'ok') return invalid(value, holder.reason ?? 'alphabet');
  const parts = { residentId: holder.value, ...holder.parts };
  const category = categoryOf(value.charAt(18));
  if (category === null) return invalid(value, 'category', parts);
  const grade = gradeOf(value.charAt(19));
  if (grade === null) return invalid(value, 'grade', { ...parts, category: category.id });
  if (suffix !== '' && !/^B[1-9]\d?$/.test(suffix)) return invalid(value, 'reissue', parts);

  return valid(value, { ...parts, category: category.id, grade, reissue: Number(suffix.slice(1)) });
}
