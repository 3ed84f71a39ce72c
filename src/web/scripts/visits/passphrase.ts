/** Fewer characters are refused whatever they are. */
export const SHORTEST = 8;
/** What a thief with the phone's memory and good machines needs years for, at 600,000 rounds a guess. */
const ENOUGH_BITS = 45;
const STRONG_BITS = 65;

const ALPHABETS: readonly [RegExp, number][] = [
  [/[0-9]/, 10],
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[^\p{L}\p{N}]/u, 20],
  // The characters that people write every day.
  [/\p{Script=Han}/u, 2500],
];

/** How many steps of 1 from one character to the next, or none at all: 12345, aaaa. */
function runs(letters: readonly string[]): number {
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  return codes.filter((code, n) => n > 0 && Math.abs(code - (codes[n - 1] ?? 0)) <= 1).length;
}

/** A rough upper bound of its bits: characters that follow from the one before add nothing. */
export function bitsOf(passphrase: string): number {
  const letters = [...passphrase.normalize('NFKC').trim()];
  const alphabet = ALPHABETS.filter(([pattern]) => letters.some((letter) => pattern.test(letter)));
  const size = alphabet.reduce((sum, [, count]) => sum + count, 0);
  const counted = Math.min(letters.length - runs(letters), 2 * new Set(letters).size);
  return size === 0 ? 0 : Math.max(0, counted) * Math.log2(size);
}

export type Strength = 'short' | 'weak' | 'fair' | 'strong';

/** How well a passphrase guards a phone that is lost. `short` and `weak` are not taken. */
export function strengthOf(passphrase: string): Strength {
  if ([...passphrase.trim()].length < SHORTEST) return 'short';
  const bits = bitsOf(passphrase);
  return bits < ENOUGH_BITS ? 'weak' : bits < STRONG_BITS ? 'fair' : 'strong';
}

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  short: `太短：至少 ${SHORTEST} 个字。`,
  weak: '太容易猜：多写几个字，不要只用数字。',
  fair: '可以用。再长一点更好。',
  strong: '很好。',
};

const SECOND = 1000;
/** Milliseconds to wait after so many wrong ones: three are typing errors, then it grows to a quarter of an hour. */
export function waitAfter(wrong: number): number {
  if (wrong < 3) return 0;
  return Math.min(5 * SECOND * 3 ** (wrong - 3), 900 * SECOND);
}
