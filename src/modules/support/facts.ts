import { EMPLOYER_FACTS } from './facts/employer.ts';
import { INSTITUTION_FACTS } from './facts/institution.ts';
import { PERSON_FACTS } from './facts/person.ts';
import type { FactDeclaration, Subject } from './facts/declare.ts';

export type { FactDeclaration, Subject } from './facts/declare.ts';

/** Every fact that a scheme may ask, in the order of the questions. None of them tells who somebody is. */
export const FACTS = { ...PERSON_FACTS, ...EMPLOYER_FACTS, ...INSTITUTION_FACTS };

export type FactKey = keyof typeof FACTS;
export type FactValue = boolean | number | string;
/** What is known. A fact left out is not known; money is in fen. */
export type Facts = Readonly<Partial<Record<FactKey, FactValue>>>;

export const FACT_KEYS = Object.keys(FACTS) as readonly FactKey[];

export function fact(key: FactKey): FactDeclaration {
  return FACTS[key];
}

export function isFactKey(text: string): text is FactKey {
  return Object.hasOwn(FACTS, text);
}

export const SUBJECTS: Readonly<Record<Subject, string>> = {
  person: '残疾人本人或家人',
  employer: '用人单位',
  institution: '培训、就业基地和服务机构',
};
