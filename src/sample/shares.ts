import type { EmploymentForm } from '../modules/employment/index.ts';
import { weights } from './random.ts';

/**
 * How the invented province is made up. The forms of employment follow the national figures of 2021 (AGRI 49.2 %,
 * FLEXIBLE 27.7 %, PROPORTIONAL 9.1 % of those employed, who are about half of the holders of working age).
 * Everything else is an assumption, chosen to look plausible and to bring every case on the screen; none of it
 * describes Fujian. See README.md.
 */

/** Holders by reporting unit (PPUU), roughly as people live. */
export const UNIT_SHARES = weights<number>([
  [3501, 17],
  [3502, 6.5],
  [3503, 8.5],
  [3504, 7],
  [3505, 21],
  [3506, 13],
  [3507, 8.5],
  [3508, 8],
  [3509, 9],
  [3510, 1.5],
]);

export const RURAL_SHARE = 0.7;
export const MALE_SHARE = 0.58;

export const CATEGORY_SHARES = weights<1 | 2 | 3 | 4 | 5 | 6 | 7>([
  [1, 11],
  [2, 9],
  [3, 1.5],
  [4, 54],
  [5, 10],
  [6, 11],
  [7, 3.5],
]);
export const GRADE_SHARES = weights<1 | 2 | 3 | 4>([
  [1, 14],
  [2, 31],
  [3, 30],
  [4, 25],
]);

/** First and last age of a band; 0.88 of all holders are 16 to 59. */
export const AGE_SHARES = weights<readonly [number, number]>([
  [[8, 15], 4],
  [[16, 24], 8],
  [[25, 34], 15],
  [[35, 44], 22],
  [[45, 54], 28],
  [[55, 59], 15],
  [[60, 75], 8],
]);

/** Education 0 to 6 as in matching files. */
export const EDUCATION_SHARES = weights<0 | 1 | 2 | 3 | 4 | 5 | 6>([
  [0, 8],
  [1, 27],
  [2, 37],
  [3, 17],
  [4, 7],
  [5, 3.6],
  [6, 0.4],
]);

/** At work when the career begins to be told, and the yearly chance of finding work for those who are not. */
export const EMPLOYED_AT_START = 0.6;
export const YEARLY_CHANCE_OF_WORK = 0.26;

/** Forms in which work begins; what stands at a time also depends on how long each lasts. */
export const FORM_SHARES = {
  URBAN: weights<EmploymentForm>([
    ['PROPORTIONAL', 23],
    ['CONCENTRATED', 7],
    ['SELF_EMPLOYED', 12],
    ['PUBLIC_WELFARE', 5],
    ['SHELTERED', 7],
    ['FLEXIBLE', 45],
    ['AGRI', 1],
  ]),
  RURAL: weights<EmploymentForm>([
    ['PROPORTIONAL', 3.5],
    ['CONCENTRATED', 1.5],
    ['SELF_EMPLOYED', 4],
    ['PUBLIC_WELFARE', 1.5],
    ['SHELTERED', 2],
    ['FLEXIBLE', 36],
    ['AGRI', 51.5],
  ]),
} as const;

/** Middle length of a spell in days, by form. */
export const SPELL_DAYS: Readonly<Record<EmploymentForm, number>> = {
  PROPORTIONAL: 1000,
  CONCENTRATED: 1000,
  SELF_EMPLOYED: 1300,
  PUBLIC_WELFARE: 900,
  SHELTERED: 1100,
  FLEXIBLE: 650,
  AGRI: 1700,
};
