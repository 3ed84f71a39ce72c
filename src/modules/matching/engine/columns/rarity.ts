import { idf } from '../skills.ts';
import type { Lists } from './growing.ts';

/** Rarity of each skill of the dictionary: `open` positions, and how many of them name it. */
export function rarities(open: number, naming: Int32Array): Int32Array {
  return Int32Array.from(naming, (n) => idf(open, n));
}

/** How many lists name each number below `size`. */
export function namings({ values }: Lists, size: number): Int32Array {
  const naming = new Int32Array(size);
  for (const value of values) naming[value] = (naming[value] ?? 0) + 1;
  return naming;
}
