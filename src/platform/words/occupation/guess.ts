import type { Entry, OccupationWords } from './entries.ts';
import { grams } from './grams.ts';
import { titleParts } from './title.ts';

/** An occupation that a title may name. */
export interface OccupationGuess {
  code: string;
  /** 0 to 100; 100 is the name of the edition itself, below 60 somebody should look. */
  certainty: number;
  /** The words that led there, each once. */
  why: string[];
}

/** Guesses weaker than this are not made: the field stays empty. */
export const WEAKEST_GUESS = 35;
/** Scores below this are not even looked at. */
const FAINTEST = 15;
/** From here on a guess counts as recognised. */
export const RECOGNISED = 60;
/** A title that ends in a known name says what the work is, whatever stands before (后台及上位机软件工程师): by its length. */
const HEAD = [0, 0, 60, 62, 66] as const;
/** Who does it, after what is done: 雕刻学徒, 包装女工. */
const DOER = /(?:学徒工?|助理|女工|男工|阿姨|师傅|人员|小工|工作人员)$/;
/** Beside what the title says, the occupation's own words in tags or description make it surer, never sure. */
const TEXT = { adds: 12, most: 85 };

/**
 * The single occupation that a title most likely names, or null when nothing comes near. The first part of the title leads;
 * a later part (in brackets, after a slash) is asked only when the ones before say little. `text` (tags, description) can
 * confirm a guess and cannot make one.
 */
export function guessOccupation(words: OccupationWords, title: string, text = ''): OccupationGuess | null {
  let best: OccupationGuess | null = null;
  for (const [index, part] of titleParts(title).entries()) {
    if (best && best.certainty >= RECOGNISED) break;
    const guess = guessPart(words, part);
    if (!guess) continue;
    const certainty = index === 0 ? guess.certainty : Math.floor(guess.certainty * 0.85);
    if (!best || certainty > best.certainty) best = { ...guess, certainty };
  }
  if (best && best.certainty < RECOGNISED && text !== '') best = confirmed(words, best, text);
  return best && best.certainty >= WEAKEST_GUESS ? best : null;
}

/** Up to `most` occupations that the title may name, the likeliest first: for a person to choose from. */
export function suggestOccupations(words: OccupationWords, title: string, most: number): OccupationGuess[] {
  const best = new Map<string, Scored>();
  for (const part of titleParts(title)) {
    for (const scored of sharing(words, part)) {
      const had = best.get(scored.entry.code);
      if (!had || scored.score > had.score) best.set(scored.entry.code, scored);
    }
  }
  return [...best.values()]
    .sort((a, b) => (before(a, b) ? -1 : 1))
    .slice(0, most)
    .map(({ entry, score }) => ({ code: entry.code, certainty: Math.floor(score), why: [entry.text] }));
}

function confirmed(words: OccupationWords, guess: OccupationGuess, text: string): OccupationGuess {
  const said = text.split(/[\s,，、;；。/|]+/).find((word) => words.byText.get(word)?.code === guess.code);
  if (said === undefined) return guess;
  return {
    code: guess.code,
    certainty: Math.max(guess.certainty, Math.min(TEXT.most, guess.certainty + TEXT.adds)),
    why: [...new Set([...guess.why, said])],
  };
}

function guessPart(words: OccupationWords, part: string): OccupationGuess | null {
  let first: Scored | null = null;
  const scored = sharing(words, part);
  for (const each of scored) if (!first || before(each, first)) first = each;
  if (!first) return null;
  const field = first.entry.code.slice(0, 7);
  const near = first.score * 0.92;
  // Two fields almost as likely: whoever decides should look.
  const doubtful = scored.some(({ entry, score }) => score > near && !entry.code.startsWith(field));
  const certainty = Math.floor(first.score * (doubtful ? 0.8 : 1));
  return { code: first.entry.code, certainty, why: [first.entry.text] };
}

interface Scored {
  entry: Entry;
  score: number;
}

function before(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.entry.code < b.entry.code);
}

/** Entries that share anything with the part, scored. */
function sharing({ weights, byGram }: OccupationWords, part: string): Scored[] {
  const asked = grams(part);
  const askedWeight = weights.sum(asked);
  const shared = new Map<Entry, number>();
  for (const gram of asked) {
    const weight = weights.of(gram);
    for (const entry of byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + weight);
  }
  const scored: Scored[] = [];
  for (const [entry, weight] of shared) {
    const score = likeness(entry, part, weight, askedWeight);
    if (score >= FAINTEST) scored.push({ entry, score });
  }
  return scored;
}

/**
 * Cosine of the two sets of grams times the entry's cap; the head of a Chinese title stands last, so a match there counts a
 * little more. What stays too faint whatever the match is 0 at once.
 */
function likeness(entry: Entry, part: string, sharedWeight: number, askedWeight: number): number {
  const cosine = sharedWeight / Math.sqrt(entry.weight * askedWeight);
  const ends = part.endsWith(entry.text) || part.replace(DOER, '').endsWith(entry.text);
  if (!ends && cosine * entry.cap < FAINTEST) return 0;
  const head = ends ? 1.1 : part.includes(entry.text) ? 1 : 0.8;
  const score = Math.min(1, cosine * head) * entry.cap;
  return ends && entry.cap > 90 ? Math.max(score, HEAD[Math.min(4, entry.text.length)] ?? 0) : score;
}
