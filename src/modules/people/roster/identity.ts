import {
  checkCertificateNo,
  checkResidentId,
  type CodeCheck,
  type CertificateParts,
  type ResidentIdParts,
} from '../../../kernel/codes/index.ts';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates.ts';
import { categoryOf, gradeOf } from '../../../kernel/disability.ts';
import { isDestroyedNumber, looksDestroyed, serialDate } from '../../../platform/feed/index.ts';
import type { RosterRow } from './cells.ts';
import type { RosterKey } from './format.ts';
import { readSex } from './words.ts';

/** Who the row is about, as far as numbers tell. */
export interface Identity {
  residentId: string;
  certificateNo: string;
  birthDate: PlainDate;
  sex: 'M' | 'F';
  /** 1..7 and 1..4 */
  category: number;
  grade: number;
}

type NumberKey = 'residentId' | 'certificateNo';

/** The digits of a number column as written, or null with an error when a spreadsheet has destroyed them. */
function digits(row: RosterRow, key: NumberKey): string | null {
  if (isDestroyedNumber(row.cell(key))) {
    row.error(key, 'number-destroyed');
    return null;
  }
  return row.text(key).replace(/[\s-]+/g, '');
}

function refuseNumber(
  row: RosterRow,
  key: NumberKey,
  check: CodeCheck<ResidentIdParts> | CodeCheck<CertificateParts>,
): void {
  if (looksDestroyed(check.value)) return row.error(key, 'number-destroyed');
  const prefix = key === 'residentId' ? 'id' : 'certificate';
  // What is wrong with the identity part of a certificate number is said in the words of an identity number.
  row.error(key, `${prefix}-${check.reason}`, { length: check.value.length });
}

function checkedCertificate(row: RosterRow, today: PlainDate) {
  const written = digits(row, 'certificateNo');
  if (written === null) return null;
  if (written === '') {
    row.error('certificateNo', 'certificate-missing');
    return null;
  }
  const check = checkCertificateNo(written, today);
  if (check.verdict === 'ok') return check;
  refuseNumber(row, 'certificateNo', check);
  return null;
}

function checkedResidentId(row: RosterRow, today: PlainDate) {
  const written = digits(row, 'residentId');
  if (written === null || written === '') return null;
  const check = checkResidentId(written, today);
  if (check.verdict === 'ok') return check;
  refuseNumber(row, 'residentId', check);
  return null;
}

/** A date as written; a number in a cell is a day count or eight digits. */
export function writtenDate(row: RosterRow, key: RosterKey): PlainDate | null {
  const text = row.text(key);
  const parsed = parsePlainDate(text);
  if (parsed || row.cell(key).kind !== 'number') return parsed;
  // Below this a number is a year (1990), not the 1990th day since 1900.
  const serial = Number(text) > 3000 ? serialDate(Number(text)) : null;
  return serial === null ? null : parsePlainDate(serial);
}

function checkBirthDate(row: RosterRow, birthDate: PlainDate): void {
  const text = row.text('birthDate');
  if (text === '') return;
  // 1990-03, 1990年3月: the month is enough to compare.
  const month = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?$/.exec(text);
  if (month) {
    if (`${month[1]}-${month[2]!.padStart(2, '0')}` !== birthDate.slice(0, 7))
      row.error('birthDate', 'birth-date-differs');
    return;
  }
  const written = writtenDate(row, 'birthDate');
  if (written === null) row.error('birthDate', 'date-unreadable');
  else if (written !== birthDate) row.error('birthDate', 'birth-date-differs');
}

function checkSex(row: RosterRow, sex: 'M' | 'F'): void {
  const text = row.text('sex');
  if (text === '') return;
  const written = readSex(text);
  if (written === null) row.error('sex', 'sex-unreadable');
  else if (written !== sex) row.error('sex', 'sex-differs');
}

function checkCategory(row: RosterRow, category: number): void {
  const text = row.text('category');
  if (text === '') return;
  // Rosters list the parts of a multiple disability: 多重（视力、肢体）, 视力；肢体.
  const parts = text.split(/[、,，;；/／+()（）\s]+/).filter((part) => part !== '');
  const written = parts.map((part) => categoryOf(part.replace(/残疾人?$/, ''))?.code ?? null);
  if (written.length === 0 || written.includes(null)) row.error('category', 'category-unreadable');
  else if (written.length > 1 ? category !== 7 : written[0] !== category)
    row.error('category', 'category-differs');
}

function checkGrade(row: RosterRow, grade: number): void {
  const text = row.text('grade');
  if (text === '') return;
  const written = gradeOf(text.replace(/残疾$/, ''));
  if (written === null) row.error('grade', 'grade-unreadable');
  else if (written !== grade) row.error('grade', 'grade-differs');
}

/**
 * Identity from the numbers; sex, birth date, category and grade of the row are only compared with them, for the number
 * is what decides. Null when a number cannot be used; the reasons stand in the row's problems.
 */
export function readIdentity(row: RosterRow, today: PlainDate): Identity | null {
  const certificate = checkedCertificate(row, today);
  const resident = checkedResidentId(row, today);
  if (!certificate) return null;
  const { residentId, birthDate, sex, category, grade } = certificate.parts;
  if (resident && resident.value !== residentId) row.error('certificateNo', 'certificate-of-another');
  const code = Number(categoryOf(category)?.code);
  checkBirthDate(row, birthDate);
  checkSex(row, sex);
  checkCategory(row, code);
  checkGrade(row, grade);
  return { residentId, certificateNo: certificate.value, birthDate, sex, category: code, grade };
}
