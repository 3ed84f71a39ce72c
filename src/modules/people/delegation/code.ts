import { createHash, randomInt } from 'node:crypto';

/** Four groups of four digits, easy to read aloud and to type: 53 bits, so that nobody guesses one within its days. */
export function newCode(): string {
  return Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join(' ');
}

/** What is kept of a code; spaces, dashes and full-width digits do not matter. Null where it cannot be one. */
export function codeHash(typed: string): Buffer | null {
  const digits = typed.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{16}$/.test(digits) ? createHash('sha256').update(`delegation:${digits}`).digest() : null;
}
