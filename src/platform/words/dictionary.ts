import { NOT_SKILLS, ONLY_ALONE } from './data/not-skills.ts';
import { OccupationWords } from './occupation/entries.ts';
import { SKILL_SYNONYMS, SKILLS, skillOf, type Skill } from './skill-list.ts';

/** A word that an officer added to the tables while the house runs; folded. */
export interface AddedWord {
  word: string;
  kind: 'skill' | 'occupation';
  code: string;
}

/** What a word means to the recogniser of skills. */
export interface KnownWord {
  /** Null: a phrase that looks like a skill and is none. */
  skill: Skill | null;
  /** 名称, or where the synonym comes from; 本系统 where an officer added it. */
  source: string;
  /** Too wide to be a skill inside a sentence. */
  onlyAlone: boolean;
}

/** Everything that recognition depends on. Never changed once built. */
export interface Dictionary {
  words: ReadonlyMap<string, KnownWord>;
  /** Longest word by its first code unit, so that a search looks no farther. */
  longest: ReadonlyMap<string, number>;
  occupations: OccupationWords;
}

/** The dictionary of the project's tables and the words added to them. Building takes some milliseconds: keep it. */
export function buildDictionary(added: readonly AddedWord[] = []): Dictionary {
  const alone = new Set(ONLY_ALONE.split(/\s+/));
  const words = new Map<string, KnownWord>();
  const add = (word: string, skill: Skill | null, source: string, onlyAlone = alone.has(word)) =>
    void words.set(word, { skill, source, onlyAlone });
  for (const phrase of NOT_SKILLS.split(/\s+/)) add(phrase, null, '', false);
  for (const { code, word, source } of SKILL_SYNONYMS) add(word, skillOf(code), source);
  for (const skill of SKILLS) add(skill.name, skill, '名称');
  for (const { word, kind, code } of added) if (kind === 'skill') add(word, skillOf(code), '本系统', false);
  const longest = new Map<string, number>();
  for (const word of words.keys()) {
    const first = word[0] ?? '';
    longest.set(first, Math.max(longest.get(first) ?? 0, word.length));
  }
  const titles = added.filter(({ kind }) => kind === 'occupation');
  return { words, longest, occupations: new OccupationWords(titles) };
}

let base: Dictionary | null = null;

/** The dictionary of the project's own tables. */
export function baseDictionary(): Dictionary {
  base ??= buildDictionary();
  return base;
}
