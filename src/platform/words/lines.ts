import { z } from 'zod';
import { occupationName } from '../../kernel/occupations/index.ts';
import type { Context } from '../action/index.ts';
import type { AddedWord } from './dictionary.ts';
import { foldWords } from './fold.ts';
import { addedInForce } from './in-force.ts';
import { meaningName } from './meaning.ts';
import { OCCUPATION_SYNONYMS } from './occupation/entries.ts';
import { SKILL_SYNONYMS, SKILLS } from './skill-list.ts';

/** One meaning and every word that is known for it. */
export interface WordLine {
  kind: 'skill' | 'occupation';
  code: string;
  name: string;
  /** Group of the skill, or 职业. */
  group: string;
  words: { word: string; source: string }[];
}

const empty = (value: unknown) => (value === '' ? undefined : value);
/** Filters of the vocabulary, by the names that they have in its address. */
export const lineFilter = {
  text: z.preprocess(empty, z.string().trim().max(40).optional()),
  kind: z.preprocess(empty, z.enum(['skill', 'occupation']).optional()),
  group: z.preprocess(empty, z.string().max(20).optional()),
};

/** Lines of the vocabulary that the filters mean, with what officers added; skills first, each in order of code. */
export async function wordLines(
  ctx: Context,
  asked: { text?: string | undefined; kind?: WordLine['kind'] | undefined; group?: string | undefined },
): Promise<WordLine[]> {
  const added = await addedInForce(ctx).execute();
  const text = asked.text === undefined ? null : foldWords(asked.text);
  return withAdded(added).filter(
    (line) =>
      (asked.kind === undefined || line.kind === asked.kind) &&
      (asked.group === undefined || line.group === asked.group) &&
      (text === null || says(line, text)),
  );
}

const BASE: readonly WordLine[] = baseLines();

function baseLines(): WordLine[] {
  const skillWords = Map.groupBy(SKILL_SYNONYMS, ({ code }) => code);
  const titleWords = Map.groupBy(OCCUPATION_SYNONYMS, ({ code }) => code);
  const skills = SKILLS.map(({ code, name, group }): WordLine => ({
    kind: 'skill',
    code,
    name,
    group,
    words: (skillWords.get(code) ?? []).map(({ word, source }) => ({ word, source })),
  }));
  const occupations = [...titleWords].map(([code, words]): WordLine => ({
    kind: 'occupation',
    code,
    name: occupationName(code) ?? code,
    group: '职业',
    words: words.map(({ word, source }) => ({ word, source })),
  }));
  return [...skills, ...occupations];
}

function withAdded(added: readonly AddedWord[]): WordLine[] {
  const lines = new Map(BASE.map((line) => [`${line.kind} ${line.code}`, line]));
  for (const { word, kind, code } of added) {
    const key = `${kind} ${code}`;
    const line = lines.get(key) ?? { kind, code, name: meaningName(kind, code), group: '职业', words: [] };
    lines.set(key, { ...line, words: [...line.words, { word, source: '本系统' }] });
  }
  return [...lines.values()];
}

const says = (line: WordLine, text: string) =>
  line.code.toLowerCase() === text ||
  foldWords(line.name).includes(text) ||
  line.words.some(({ word }) => word.includes(text));
