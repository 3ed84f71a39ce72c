import type { Cell } from './cell.ts';
import { cleanText } from './text.ts';

/** A spreadsheet keeps 15 digits of a number and turns the others into zeros. */
const DIGITS_KEPT = 15;

/**
 * Whether a long number was destroyed by a spreadsheet: stored as a number of more than 15 digits, or written with an
 * exponent (3.50E+17). What is lost cannot be computed back: 350102199001010012 and …010029 give the same remains.
 */
export function isDestroyedNumber(cell: Cell): boolean {
  const text = cleanText(cell.text);
  if (/^\d(\.\d+)?E\+?\d{2}$/i.test(text)) return true;
  return cell.kind === 'number' && text.replace(/\D/g, '').length > DIGITS_KEPT;
}

/** Whether text of 18 or 20 digits, already found wrong, bears the mark of that loss: zeros from the 16th digit on. */
export function looksDestroyed(digits: string): boolean {
  return /^\d{15}(0{3}|0{5})$/.test(digits);
}
