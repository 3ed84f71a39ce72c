import { SINGLE_OCCUPATIONS } from '../../../../kernel/occupations/index.ts';
import { normalise } from '../text.ts';
import { GramWeights, grams } from './grams.ts';
import { SYNONYM_LINES } from './synonyms.ts';
import { titleParts } from './title.ts';

export interface OccupationGuess {
  code: string;
  /** 0 to 100; 100 is the name of the edition itself, below 60 somebody should look. */
  certainty: number;
}

/** Guesses weaker than this are not made: the field stays empty. */
export const WEAKEST_GUESS = 35;
/** Scores below this are not even looked at. */
const FAINTEST = 15;
/** From here on a guess counts as recognised. */
export const RECOGNISED = 60;

interface Entry {
  code: string;
  text: string;
  grams: string[];
  weight: number;
  /** Best certainty this entry can give. */
  cap: number;
}

const CAP = { name: 100, short: 92, synonym: 95, vague: 50 };

const ENTRIES: readonly Entry[] = readEntries();
const WEIGHTS = new GramWeights(ENTRIES.map((entry) => entry.grams));
for (const entry of ENTRIES) entry.weight = WEIGHTS.sum(entry.grams);
const BY_GRAM = new Map<string, Entry[]>();
for (const entry of ENTRIES) {
  for (const gram of entry.grams) BY_GRAM.set(gram, [...(BY_GRAM.get(gram) ?? []), entry]);
}

/**
 * The single occupation that a job title most likely names, or null when nothing comes near. The first part of the title
 * leads; a later part (in brackets, after a slash) is asked only when the ones before say little.
 */
export function guessOccupation(title: string): OccupationGuess | null {
  let best: OccupationGuess | null = null;
  for (const [index, part] of titleParts(title).entries()) {
    if (best && best.certainty >= RECOGNISED) break;
    const guess = guessPart(part);
    if (!guess) continue;
    const certainty = index === 0 ? guess.certainty : Math.floor(guess.certainty * 0.85);
    if (!best || certainty > best.certainty) best = { ...guess, certainty };
  }
  return best && best.certainty >= WEAKEST_GUESS ? best : null;
}

/** Up to `most` occupations that the title may name, the likeliest first: for a person to choose from. */
export function suggestOccupations(title: string, most: number): OccupationGuess[] {
  const best = new Map<string, number>();
  for (const part of titleParts(title)) {
    for (const { entry, score } of sharing(part)) {
      best.set(entry.code, Math.max(best.get(entry.code) ?? 0, Math.floor(score)));
    }
  }
  return [...best]
    .map(([code, certainty]) => ({ code, certainty }))
    .sort((a, b) => b.certainty - a.certainty || (a.code < b.code ? -1 : 1))
    .slice(0, most);
}

function guessPart(part: string): OccupationGuess | null {
  let first: Scored | null = null;
  const scored = sharing(part);
  for (const each of scored) if (!first || before(each, first)) first = each;
  if (!first) return null;
  const field = first.entry.code.slice(0, 7);
  const near = first.score * 0.92;
  // Two fields almost as likely: whoever decides should look.
  const doubtful = scored.some(({ entry, score }) => score > near && !entry.code.startsWith(field));
  return { code: first.entry.code, certainty: Math.floor(first.score * (doubtful ? 0.8 : 1)) };
}

interface Scored {
  entry: Entry;
  score: number;
}

function before(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.entry.code < b.entry.code);
}

/** Entries that share anything with the part, scored. */
function sharing(part: string): Scored[] {
  const asked = grams(part);
  const askedWeight = WEIGHTS.sum(asked);
  const shared = new Map<Entry, number>();
  for (const gram of asked) {
    const weight = WEIGHTS.of(gram);
    for (const entry of BY_GRAM.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + weight);
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
  if (cosine * 1.1 * entry.cap < FAINTEST) return 0;
  const head = part.endsWith(entry.text) ? 1.1 : part.includes(entry.text) ? 1 : 0.8;
  return Math.min(1, cosine * head) * entry.cap;
}

function readEntries(): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (code: string, text: string, cap: number) => {
    const key = `${code} ${text}`;
    if (text.length > 1 && !entries.has(key))
      entries.set(key, { code, text, grams: grams(text), weight: 0, cap });
  };
  for (const line of SYNONYM_LINES.trim().split('\n')) {
    const [code = '', ...words] = line.split(' ');
    for (const word of words) {
      const text = word.replace('?', '').replaceAll('_', ' ');
      add(code, text, word.startsWith('?') ? CAP.vague : CAP.synonym);
    }
  }
  for (const { code, name } of SINGLE_OCCUPATIONS) {
    const full = normalise(name);
    const other = full.startsWith('其他');
    add(code, full, other ? CAP.vague : CAP.name);
    if (other) continue;
    const stem = full.replace(/工程技术人员$|专业人员$|技术人员$|人员$|服务员$/, '');
    if (stem !== full && stem.length > 1) {
      add(code, stem, CAP.short);
      if (full.endsWith('工程技术人员')) add(code, `${stem}工程师`, CAP.short);
      if (full.endsWith('专业人员')) add(code, `${stem}专员`, CAP.short);
    } else if (/[员工师]$/.test(full) && full.length > 3) add(code, full.slice(0, -1), CAP.short);
  }
  return [...entries.values()];
}
