/**
 * Masks for screens and publicity. Each pair gives what is shown and what is said: a screen reader would read `*` as a
 * word of its own (张*明 as 张星明), so faces put `spoken…` into hidden text beside an `aria-hidden` mask.
 */

const HIDDEN = '*';
/** Certificate numbers have 20 characters, 22 after a reissue: the mask has one length, so that it does not tell which. */
const CERTIFICATE_MASK_LENGTH = 20;

/** Shows `head` first and `tail` last characters; a text too short to keep at least half hidden is hidden whole. */
function keepEnds(text: string, head: number, tail: number): string {
  const shown = head + tail;
  if (text.length < shown * 2) return HIDDEN.repeat(text.length);
  return text.slice(0, head) + HIDDEN.repeat(text.length - shown) + text.slice(-tail);
}

function spokenEnds(what: string, text: string, head: number, tail: number): string {
  if (text.length < (head + tail) * 2) return `${what}，已隐藏`;
  const start = head > 0 ? `${text.slice(0, head)} 开头，` : '';
  return `${what}，${start}尾号 ${text.slice(-tail)}`;
}

/** Resident identity number: first 3 and last 4 of 18 or 15 characters, `350***********6616`. */
export function maskResidentId(number: string): string {
  return keepEnds(number, 3, 4);
}

export function spokenResidentId(number: string): string {
  return spokenEnds('身份证号', number, 3, 4);
}

/**
 * Certificate number: the first 3 and never more, since it ends in category and grade (and B with the count of reissues):
 * its last digits would tell the disability.
 */
export function maskCertificateNo(number: string): string {
  return number.slice(0, 3).padEnd(CERTIFICATE_MASK_LENGTH, HIDDEN);
}

export function spokenCertificateNo(number: string): string {
  return `残疾人证号，${number.slice(0, 3)} 开头，其余已隐藏`;
}

/** Telephone: `138****5678`; of a shorter, local number only the last 2 digits. */
export function maskPhone(phone: string): string {
  return phone.length >= 11
    ? phone.slice(0, 3) + HIDDEN.repeat(phone.length - 7) + phone.slice(-4)
    : keepEnds(phone, 0, 2);
}

export function spokenPhone(phone: string): string {
  if (phone.length < 11) return spokenEnds('电话', phone, 0, 2);
  return `电话，${phone.slice(0, 3)} 开头，尾号 ${phone.slice(-4)}`;
}

/** Bank account: the last 4 digits. */
export function maskAccountNo(account: string): string {
  return keepEnds(account, 0, 4);
}

export function spokenAccountNo(account: string): string {
  return spokenEnds('银行账号', account, 0, 4);
}

/** Characters as people count them: a rare character with its variation selector is one. */
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

function nameWith(hidden: string, name: string): string {
  const letters = Array.from(characters.segment(name.trim()), (s) => s.segment);
  const [first = '', last = ''] = [letters[0], letters.at(-1)];
  if (letters.length < 2) return hidden;
  return letters.length === 2 ? first + hidden : first + hidden + last;
}

/** Name in a publicity list: two characters 张*, three or more 张*明; one mark, however many it hides. */
export function maskName(name: string): string {
  return nameWith(HIDDEN, name);
}

/** The same for hidden text: 张某, 张某明. */
export function spokenName(name: string): string {
  return nameWith('某', name);
}
