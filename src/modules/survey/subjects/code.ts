/** Digits of the number before the check; more are written out. */
const DIGITS = 6;

/** Two check digits (ISO 7064, MOD 97-10): one wrong digit, or two changed places, are found. */
const checkOf = (number: number) => String(98 - ((number * 100) % 97)).padStart(2, '0');

/** The number of somebody on a list as it goes on paper: 6 digits or more and 2 check digits. It says nothing of the person. */
export function codeOf(number: number): string {
  return String(number).padStart(DIGITS, '0') + checkOf(number);
}

/**
 * The number of a code as people copy it: blanks and hyphens allowed, and the zeros at its head gone, as spreadsheets like it.
 * Null where it cannot be one.
 */
export function numberOf(code: string): number | null {
  const copied = code.replace(/[\s-]/g, '');
  if (!/^\d{3,11}$/.test(copied)) return null;
  const digits = copied.padStart(DIGITS + 2, '0');
  const number = Number(digits.slice(0, -2));
  return number > 0 && codeOf(number) === digits ? number : null;
}
