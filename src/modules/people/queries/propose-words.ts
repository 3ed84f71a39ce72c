import { z } from 'zod';
import { isOccupationCode, occupationName, SINGLE_OCCUPATIONS } from '../../../kernel/occupations/index.ts';
import { STAFF } from '../../../platform/access/roles.ts';
import { anywhere, defineQuery } from '../../../platform/action/index.ts';
import {
  recogniseOccupation,
  recogniseSkills,
  skillKey,
  wordsInForce,
  type Dictionary,
} from '../../../platform/words/index.ts';

const split = (text: string) => text.split(/[\s,，、;；]+/).filter(Boolean);
const EXACT = new Set(SINGLE_OCCUPATIONS.map(({ name }) => name));

/** An occupation that was written freely, and what it may be, the likeliest first; none: nothing comes near. */
export interface ProposedOccupation {
  written: string;
  choices: { code: string; name: string; certainty: number; why: string[] }[];
}

/** An answer about skills that holds skills and is none itself, and what was recognised in it. */
export interface ProposedSkills {
  written: string;
  found: { name: string; word: string }[];
}

/**
 * What free words about wanted occupations and skills may mean, for somebody to take or change. What is exact already (a name,
 * a code, a known word for a skill) is not asked again. Nothing is kept, and the words say nothing of whom they are about.
 */
export const proposeWords = defineQuery({
  name: 'people.propose-words',
  title: '认出职业和技能',
  input: z.strictObject({
    occupations: z.string().max(400).default(''),
    skills: z.string().max(1300).default(''),
  }),
  allow: { roles: [...STAFF, 'seeker'], on: anywhere },
  audit: 'none',
  async run(ctx, input) {
    const words = await wordsInForce(ctx);
    const occupations = split(input.occupations)
      .filter((written) => !isOccupationCode(written) && !EXACT.has(written))
      .map((written): ProposedOccupation => ({ written, choices: choicesOf(words, written) }));
    return { occupations, skills: split(input.skills).flatMap((written) => skillsIn(words, written)) };
  },
});

function choicesOf(words: Dictionary, written: string): ProposedOccupation['choices'] {
  return recogniseOccupation(words, written).map((guess) => ({
    ...guess,
    name: occupationName(guess.code) ?? guess.code,
  }));
}

function skillsIn(words: Dictionary, written: string): ProposedSkills[] {
  const found = recogniseSkills(words, written).map(({ name, why }) => ({ name, word: why.word }));
  const [only] = found;
  if (found.length === 0 || (found.length === 1 && only?.name === skillKey(words, written))) return [];
  return [{ written, found }];
}
