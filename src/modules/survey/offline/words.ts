import { FUNCTION_GROUPS, FUNCTIONS, groupOf, ABILITY_WORDS } from '../../../kernel/vocabulary.ts';
import {
  COMMUTE_WORDS,
  CONFIDENCE,
  DECIDED_WORDS,
  EDUCATION_WORDS,
  EVIDENCE,
  MANNERS,
  URBAN_RURAL_WORDS,
  WISH_WORDS,
  WORK_FORM_WORDS,
} from '../../people/index.ts';
import { OUTCOMES } from '../outcomes.ts';

/** Code and word of each answer. */
export type Choices = readonly (readonly [code: string, word: string])[];

/**
 * The words in which the form on the phone asks. They go along with the list, so that the phone asks as the house did on the
 * day of its list, and the program on the phone stays small.
 */
export interface VisitWords {
  outcomes: Choices;
  education: Choices;
  urbanRural: Choices;
  forms: Choices;
  commute: Choices;
  manners: Choices;
  decidedBy: Choices;
  wish: Choices;
  evidence: Choices;
  confidence: Choices;
  levels: Choices;
  groups: readonly {
    key: string;
    title: string;
    functions: readonly { key: string; title: string; plain: string }[];
  }[];
}

const coded = (words: readonly string[]): Choices => words.map((word, code) => [String(code), word]);

export function visitWords(): VisitWords {
  return {
    outcomes: Object.entries(OUTCOMES),
    education: coded(EDUCATION_WORDS),
    urbanRural: Object.entries(URBAN_RURAL_WORDS),
    forms: Object.entries(WORK_FORM_WORDS),
    commute: Object.entries(COMMUTE_WORDS),
    manners: Object.entries(MANNERS),
    decidedBy: Object.entries(DECIDED_WORDS),
    wish: Object.entries(WISH_WORDS),
    evidence: Object.entries(EVIDENCE),
    confidence: Object.entries(CONFIDENCE),
    levels: coded(ABILITY_WORDS),
    groups: FUNCTION_GROUPS.map((group) => ({
      key: group.key,
      title: group.zh,
      functions: FUNCTIONS.filter((one) => groupOf(one) === group.key).map(({ key, zh, plain }) => ({
        key,
        title: zh,
        plain,
      })),
    })),
  };
}
