import { BENEFIT_WORDS, BLURB_WORDS, GROUP_WORDS } from './tag-words.ts';

export interface Tags {
  /** What the person should be able to do: NFKC, lower case, trimmed, each once, in order of appearance. */
  skills: string[];
  /** What the employer gives or how the hours lie (五险一金, 周末双休). */
  benefits: string[];
  /** Neither: praise of the firm, who may apply, hidden or damaged words. Kept to be said, used for nothing. */
  other: string[];
}

const LONGEST_TAG = 30;

/** One posting's tags told apart; the words that decide are data in `tag-words.ts`. */
export function sortTags(tags: readonly string[]): Tags {
  const sorted: Tags = { skills: [], benefits: [], other: [] };
  const seen = new Set<string>();
  for (const tag of tags) {
    const word = tag.normalize('NFKC').toLowerCase().trim();
    if (word === '' || seen.has(word)) continue;
    seen.add(word);
    sorted[kindOf(word)].push(word);
  }
  return sorted;
}

/** Splits a cell of tags at any of the separators that boards use. */
export function splitTags(text: string): string[] {
  return text
    .split(/[,，;；、|｜\n\t]+|\s{2,}/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

function kindOf(word: string): keyof Tags {
  if (word.length > LONGEST_TAG || !/\p{L}/u.test(word) || word.includes('\uFFFD')) return 'other';
  if (GROUP_WORDS.test(word) || BLURB_WORDS.test(word)) return 'other';
  return BENEFIT_WORDS.test(word) ? 'benefits' : 'skills';
}
