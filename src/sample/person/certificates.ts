import { dateOfDay } from '../days.ts';
import type { PlainDate } from '../../kernel/dates.ts';
import { weights } from '../random.ts';
import type { Random } from '../random.ts';
import { CATEGORY_SHARES, GRADE_SHARES } from '../shares.ts';

export interface SampleCertificate {
  number: string;
  category: number;
  grade: number;
  issuedOn: PlainDate;
  expiresOn: PlainDate;
  status: 'VALID' | 'EXPIRED' | 'FROZEN' | 'CANCELLED' | 'MOVED_OUT' | 'LOST';
}

const TEN_YEARS = 3652;
// Since the second generation of the card there are none older.
const AGES_OF_CARD = weights<readonly [number, number]>([
  [[0, TEN_YEARS - 1], 94],
  [[TEN_YEARS, 5400], 6],
]);
const STATUSES = weights<SampleCertificate['status']>([
  ['VALID', 965],
  ['FROZEN', 9],
  ['CANCELLED', 16],
  ['MOVED_OUT', 4],
  ['LOST', 6],
]);
const REISSUES = weights<string>([
  ['', 968],
  ['B1', 29],
  ['B2', 3],
]);

/** The certificates of a person, oldest first, the last in force; `today` and `birth` are day numbers. */
export function certificatesOf(
  random: Random,
  residentId: string,
  birth: number,
  today: number,
): SampleCertificate[] {
  const category = random.weighted(CATEGORY_SHARES);
  const grade = random.weighted(GRADE_SHARES);
  const [youngest, oldest] = random.weighted(AGES_OF_CARD);
  const issued = Math.max(today - random.between(youngest, oldest), birth + 90);
  const latest = card(residentId, category, grade, issued, today);
  latest.number += random.weighted(REISSUES);
  const status = random.weighted(STATUSES);
  if (status !== 'VALID') latest.status = status;
  // A changed grade gave another number; the old card stays in the history.
  const before = issued - random.between(400, TEN_YEARS - 100);
  if (!random.chance(0.02) || before < birth + 90) return [latest];
  const other = grade < 4 ? grade + 1 : grade - 1;
  return [{ ...card(residentId, category, other, before, issued), status: 'CANCELLED' }, latest];
}

/** A card valid for ten years from its issue. */
export function card(
  residentId: string,
  category: number,
  grade: number,
  issued: number,
  on: number,
): SampleCertificate {
  return {
    number: `${residentId}${category}${grade}`,
    category,
    grade,
    issuedOn: dateOfDay(issued),
    expiresOn: dateOfDay(issued + TEN_YEARS),
    status: issued + TEN_YEARS < on ? 'EXPIRED' : 'VALID',
  };
}
