import { isFunctionKey, isLevel, type FunctionKey, type Level } from '../../../kernel/vocabulary.ts';
import { storedSkillKey, type Dictionary } from '../../../platform/words/index.ts';
import { skillSet, type Form, type Person, type Unknown } from '../engine/index.ts';
import { engineForm } from './form.ts';

/** What the register holds about somebody who looks for work; null was never asked, or not answered. */
export interface PersonRow {
  id: string;
  region_code: string;
  education: number | null;
  abilities: Readonly<Record<string, number>> | null;
  occupations: readonly string[] | null;
  skills: readonly string[] | null;
  /** Fen a month. */
  min_wage: number | null;
  commute: 'county' | 'city' | null;
  forms: readonly string[] | null;
}

export interface KnownPerson {
  person: Person;
  unknown: ReadonlySet<Unknown>;
}

const EVERY_EDUCATION = 6;

function assessed(row: PersonRow): Partial<Record<FunctionKey, Level>> {
  const levels: Partial<Record<FunctionKey, Level>> = {};
  for (const [fn, level] of Object.entries(row.abilities ?? {}))
    if (isFunctionKey(fn) && isLevel(level)) levels[fn] = level;
  return levels;
}

/**
 * The register's person as the engine's. What is not known excludes nothing: education passes every demand, a wage not
 * named is any wage, a way to work not named is the whole reporting unit, a function not assessed is asked. Each is named
 * in `unknown`, to be confirmed. A wage wished in fen is rounded up to whole yuan: it must not be undercut. Skills count under the
 * names that `words` gives them today.
 */
export function knownPerson(row: PersonRow, words: Dictionary): KnownPerson {
  const unknown = new Set<Unknown>();
  if (row.abilities === null) unknown.add('abilities');
  if (row.education === null) unknown.add('education');
  if (row.min_wage === null) unknown.add('minWage');
  if (row.commute === null) unknown.add('commute');
  if (!row.occupations?.length) unknown.add('occupations');
  const person: Person = {
    id: row.id,
    region: row.region_code.slice(0, 6),
    commute: row.commute ?? 'city',
    abilities: assessed(row),
    education: row.education ?? EVERY_EDUCATION,
    occupations: row.occupations ?? [],
    skills: skillSet((row.skills ?? []).map((skill) => storedSkillKey(words, skill))),
    minWage: Math.ceil((row.min_wage ?? 0) / 100),
    forms: (row.forms ?? []).map(engineForm).filter((form): form is Form => form !== null),
  };
  return { person, unknown };
}
