import { isOccupationCode, occupationName, SINGLE_OCCUPATIONS } from '../../kernel/occupations/index.ts';
import { SKILLS, skillOf } from './skill-list.ts';

/** What a word can mean: a skill of the list or a single occupation. */
export type Meaning = { kind: 'skill' | 'occupation'; code: string; name: string };

const SKILL_BY_NAME = new Map(SKILLS.map(({ name, code }) => [name, code]));
const OCCUPATION_BY_NAME = new Map(SINGLE_OCCUPATIONS.map(({ name, code }) => [name, code]));

/** The skill or occupation that is named, by exact name or code; null when the lists have none. */
export function meaningOf(text: string): Meaning | null {
  const named = text.trim();
  const skill = skillOf(SKILL_BY_NAME.get(named.toLowerCase()) ?? named.toUpperCase());
  if (skill) return { kind: 'skill', code: skill.code, name: skill.name };
  const code = OCCUPATION_BY_NAME.get(named) ?? named;
  return isOccupationCode(code) ? { kind: 'occupation', code, name: occupationName(code) ?? code } : null;
}

/** Name of what a code means; the code itself when the lists no longer have it. */
export const meaningName = (kind: Meaning['kind'], code: string): string =>
  (kind === 'skill' ? skillOf(code)?.name : occupationName(code)) ?? code;
