import type { Dictionary } from './dictionary.ts';
import { foldWords } from './fold.ts';
import { guessOccupation, suggestOccupations, type OccupationGuess } from './occupation/guess.ts';

const MOST = 4;

/**
 * Up to four single occupations that a title may name, the likeliest first, with how sure (0 to 100, from 60 on it counts as
 * recognised) and the words that led there. `text`, tags or a description, can make the first surer.
 */
export function recogniseOccupation(dictionary: Dictionary, title: string, text = ''): OccupationGuess[] {
  const folded = foldTitle(title);
  const first = guessOccupation(dictionary.occupations, folded, foldWords(text));
  const others = suggestOccupations(dictionary.occupations, folded, MOST + 1);
  if (first === null) return others.slice(0, MOST);
  // What comes after the first is never shown as surer than the first.
  return [
    first,
    ...others
      .filter(({ code }) => code !== first.code)
      .map((guess) => ({ ...guess, certainty: Math.min(guess.certainty, first.certainty) })),
  ].slice(0, MOST);
}

/** The likeliest occupation of a title, or null when nothing comes near; see `recogniseOccupation`. */
export function likeliestOccupation(
  dictionary: Dictionary,
  title: string,
  text = '',
): OccupationGuess | null {
  return guessOccupation(dictionary.occupations, foldTitle(title), foldWords(text));
}

/** Blanks of a title part what it says, so they stay. */
const foldTitle = (title: string) => title.slice(0, 200).split(/\s+/).map(foldWords).join(' ');
