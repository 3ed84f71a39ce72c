import type { Dictionary } from '../dictionary.ts';
import { RECOGNISED } from '../occupation/guess.ts';
import { likeliestOccupation } from '../occupations.ts';
import { recogniseSkills } from '../skills.ts';

/** How a half of a labelled sample was recognised. Shares from 0 to 1. */
export interface Measure {
  labelled: number;
  /** Answers given: sure occupations, or skills found. */
  given: number;
  /** Of the answers given, those that the label allows. */
  precision: number;
  /** Of what was labelled, what was found. */
  recall: number;
}

/** A title, or a posting's words, and the codes that its label allows (best first); none: it names no work. */
export interface LabelledTitle {
  title: string;
  text: string;
  codes: readonly string[];
}
export interface LabelledText {
  text: string;
  skills: readonly string[];
}

const lines = (data: string) =>
  data
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
const list = (text: string) => (text === '-' ? [] : text.split(','));

export const readTitles = (data: string): LabelledTitle[] =>
  lines(data).map(([title = '', codes = '']) => ({ title, text: '', codes: list(codes) }));
export const readTexts = (data: string): LabelledText[] =>
  lines(data).map(([text = '', skills = '']) => ({ text, skills: list(skills) }));

/** The half that was tuned on (0), or the half that is only reported (1). */
export const half = <T>(sample: readonly T[], which: 0 | 1): T[] =>
  sample.filter((_, at) => at % 2 === which);

/** Sure occupations (certainty of 60 and more) against the labels. */
export function measureTitles(words: Dictionary, sample: readonly LabelledTitle[]): Measure {
  const sure = sample.flatMap(({ title, text, codes }) => {
    const guess = likeliestOccupation(words, title, text);
    return guess && guess.certainty >= RECOGNISED ? [codes.includes(guess.code)] : [];
  });
  return measured(
    sample.filter(({ codes }) => codes.length > 0).length,
    sure.length,
    sure.filter(Boolean).length,
  );
}

/** Skills found in texts against the labels. */
export function measureTexts(words: Dictionary, sample: readonly LabelledText[]): Measure {
  const found = sample.flatMap(({ text, skills }) =>
    recogniseSkills(words, text).map(({ name }) => skills.includes(name)),
  );
  const labelled = sample.reduce((sum, { skills }) => sum + skills.length, 0);
  return measured(labelled, found.length, found.filter(Boolean).length);
}

const measured = (labelled: number, given: number, right: number): Measure => ({
  labelled,
  given,
  precision: given === 0 ? 1 : right / given,
  recall: labelled === 0 ? 1 : right / labelled,
});
