import { VISIT_QUESTIONS } from '../../../kernel/visit-questions.ts';
import { FUNCTION_GROUPS, FUNCTIONS, groupOf, type FunctionEntry } from '../../../kernel/vocabulary.ts';

const GROUPS = FUNCTION_GROUPS.map(({ key, zh }) => ({ step: `can-${key}`, key, title: zh }));

/** Pages of a visit, in their order; each asks one question, or about one family of functions. */
export const STEP_TITLES: Readonly<Record<string, string>> = {
  outcome: '见到人了吗',
  reason: '情况怎么样',
  agrees: VISIT_QUESTIONS.agrees,
  facts: '核对基本情况',
  ...Object.fromEntries(GROUPS.map(({ step, title }) => [step, `能力：${title}`])),
  need: '想不想工作',
  consents: '念给本人听，问同不同意',
  check: '核对后提交',
};
export const STEPS = Object.keys(STEP_TITLES);

/** The functions that a page asks about; none for other pages. */
export function functionsOf(step: string): readonly FunctionEntry[] {
  const group = GROUPS.find((one) => one.step === step);
  return group ? FUNCTIONS.filter((entry) => groupOf(entry) === group.key) : [];
}

/** What was typed on one page, by control name. */
export type PageValues = Record<string, string | string[]>;
/** What was typed so far, by page. */
export type VisitAnswers = Record<string, PageValues>;

/** The pages that this visit has, as its answers so far make it. */
export function stepsOf(answers: VisitAnswers, second: boolean): string[] {
  const outcome = answers['outcome']?.['outcome'];
  if (outcome === undefined || outcome === '') return ['outcome'];
  if (outcome !== 'met') return ['outcome', 'reason', 'check'];
  if (second) return ['outcome', 'agrees', 'check'];
  return ['outcome', 'facts', ...GROUPS.map(({ step }) => step), 'need', 'consents', 'check'];
}

/** The page after this one; `check` after the last, and for a page that this visit does not have. */
export function stepAfter(step: string, answers: VisitAnswers, second: boolean): string {
  const steps = stepsOf(answers, second);
  return steps[steps.indexOf(step) + 1] ?? 'check';
}

/** The page before this one; null before the first. */
export function stepBefore(step: string, answers: VisitAnswers, second: boolean): string | null {
  const steps = stepsOf(answers, second);
  return steps[steps.indexOf(step) - 1] ?? null;
}
