import type { FieldCipher } from '../../../platform/crypto/index.ts';
import { typedName } from '../../../platform/search/pinyin.ts';
import { fieldIndex } from '../sealed.ts';

/** What is kept beside a profile so that it can be found. */
export interface SearchColumns {
  name_pinyin: string | null;
  name_initials: string | null;
  phone_end_bidx: Buffer | null;
}

/** Last four digits of a telephone number, or null where there are too few to be one. */
export function phoneEnd(phone: string): string | null {
  const digits = phone.replace(/\D/g, '');
  return digits.length >= 7 ? digits.slice(-4) : null;
}

/** The search columns of a profile with this name and number; everyone who writes a profile takes them from here. */
export function searchColumns(
  cipher: FieldCipher,
  name: string,
  phone: string | null | undefined,
): SearchColumns {
  const { full, initials } = typedName(name);
  const end = phone ? phoneEnd(phone) : null;
  return {
    name_pinyin: full || null,
    name_initials: initials || null,
    phone_end_bidx: end === null ? null : fieldIndex(cipher, 'phoneEnd', end),
  };
}
