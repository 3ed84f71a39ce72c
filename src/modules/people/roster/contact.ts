import { isDestroyedNumber, looksLikeFormula } from '../../../platform/feed/index.ts';
import { NOTHING_KNOWN, type ProfileValues } from '../facts/parts.ts';
import { shortText, type RosterRow } from './cells.ts';
import { readEducation, readUrbanRural } from './words.ts';

/** What a roster says of a person beside the numbers; null where it says nothing. */
export type ProfileEntry = ProfileValues;

const NAME_MAX = 60;
const VILLAGE_MAX = 60;
const ADDRESS_MAX = 200;
const MOBILE = /^1[3-9]\d{9}$/;
/** area code and number, or a number within the area; an extension may follow */
const LANDLINE = /^(0\d{2,3})?[2-9]\d{6,7}(-\d{1,5})?$/;

/** A name as the register keeps it: no blanks between characters, one kind of dot. Foreign names keep single blanks. */
export function tidyName(text: string): string {
  return text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').replace(/[•・．‧∙]/g, '·');
}

function readName(row: RosterRow, key: 'name' | 'guardianName'): string | null {
  const text = shortText(row, key, NAME_MAX);
  if (text === null) return null;
  const name = tidyName(text);
  if (looksLikeFormula(name) || !/^[\p{L}\p{M}〇· .\-']+$/u.test(name)) row.warn(key, 'name-unusual');
  return name;
}

function normalPhone(written: string): string | null {
  const bare = written.replace(/[\s()（）]/g, '');
  const digits = bare.replace(/-/g, '');
  if (MOBILE.test(digits)) return digits;
  const landline = bare.replace(/^(0\d{2,3})-/, '$1');
  return LANDLINE.test(landline) ? landline : null;
}

/** One number; of several the first is taken and that is said. What cannot be a number is left out, not refused. */
function readPhone(row: RosterRow, key: 'phone' | 'guardianPhone'): string | null {
  const text = row.text(key);
  if (text === '') return null;
  if (isDestroyedNumber(row.cell(key))) {
    row.warn(key, 'phone-destroyed');
    return null;
  }
  const [first = '', ...others] = text
    .replace(/(?<!\d)(\+|00)?86[- ]?(?=1[3-9])/g, '')
    .split(/[、,，;；/／|]|\s+(?=1[3-9]\d)/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const phone = normalPhone(first);
  if (phone === null) row.warn(key, 'phone-unreadable');
  else if (others.length > 0) row.warn(key, 'phone-several');
  return phone;
}

function choice<T>(
  row: RosterRow,
  key: 'urbanRural' | 'education',
  read: (text: string) => T | null,
): T | null {
  const text = row.text(key);
  if (text === '') return null;
  const value = read(text);
  if (value === null) row.warn(key, 'word-unknown');
  return value;
}

/** Profile of a row; null when it has no name. */
export function readProfile(row: RosterRow): ProfileEntry | null {
  const name = readName(row, 'name');
  if (name === null && row.text('name') === '') row.error('name', 'name-missing');
  const rest = {
    ...NOTHING_KNOWN,
    urbanRural: choice(row, 'urbanRural', readUrbanRural),
    village: shortText(row, 'village', VILLAGE_MAX),
    address: shortText(row, 'address', ADDRESS_MAX),
    phone: readPhone(row, 'phone'),
    guardianName: readName(row, 'guardianName'),
    guardianPhone: readPhone(row, 'guardianPhone'),
    education: choice(row, 'education', readEducation),
  };
  return name === null ? null : { name, ...rest };
}
