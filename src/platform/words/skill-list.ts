import { SKILL_SYNONYM_LINES } from './data/skill-synonyms.ts';
import { SKILL_GROUPS, SKILL_LINES } from './data/skills.ts';

/** A skill of the list. `name` is the key: it is what is stored and compared. */
export interface Skill {
  code: string;
  name: string;
  /** Chinese name of its group. */
  group: string;
  source: string;
}

/** Another word for a skill, and where it comes from. */
export interface SkillSynonym {
  code: string;
  word: string;
  source: string;
}

const rows = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

/** All skills, in order of code. */
export const SKILLS: readonly Skill[] = rows(SKILL_LINES).map(([code = '', name = '', source = '']) => ({
  code,
  name,
  group: SKILL_GROUPS[code.slice(0, 2)] ?? '',
  source,
}));

/** All other words of the table. */
export const SKILL_SYNONYMS: readonly SkillSynonym[] = rows(SKILL_SYNONYM_LINES).flatMap(
  ([code = '', source = '', words = '']) =>
    words.split(' ').map((word) => ({ code, word: word.replaceAll('_', ' '), source })),
);

const BY_CODE = new Map(SKILLS.map((skill) => [skill.code, skill]));

/** The skill of a code; null when the list has none. */
export const skillOf = (code: string): Skill | null => BY_CODE.get(code) ?? null;
