import { normaliseCode } from '../../kernel/codes/index.ts';
import type { SearchTerm } from '../module/index.ts';
import { typedLetters } from './pinyin.ts';

/** What was typed into the box, read in the ways in which the rooms may look for it; null where it is too little. */
export function readTerm(typed: string): SearchTerm | null {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
  const letters = typedLetters(text);
  const code = normaliseCode(text.replace(/[\s-]/g, ''));
  if (text === '' || (letters !== null && letters.length < 2)) return null;
  if (/^\d{1,3}$/.test(code)) return null;
  return { text, letters, code, lastFour: /^\d{4}$/.test(code) ? code : null };
}

/** Whether it may be a number of somebody: such a text is not shown again. */
export function looksLikeNumber(typed: string): boolean {
  return /\d{7,}/.test(normaliseCode(typed.replace(/[\s-]/g, '')));
}
