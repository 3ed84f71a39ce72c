import { visitAnswer } from '../../../kernel/visit-questions.ts';
import { CONSENT_ANSWERS } from './question-consent.ts';
import type { Asking } from './question.ts';
import { questionOf } from './questions.ts';
import type { Step } from './steps.ts';
import type { Choices } from './types.ts';

/** An answer in words, for the check at the end. */
export interface Line {
  step: Step;
  title: string;
  words: string;
}

const wordOf = (choices: Choices, code: string | undefined): string =>
  choices.find(([one]) => one === code)?.[1] ?? code ?? '';

const ASSESS: Choices = [
  ['yes', '现在评估'],
  ['no', '这次不评估'],
];

function wordsOf({ visit, words }: Asking, step: Step): string {
  const { answers, subject } = visit;
  const [kind, of = ''] = step.split(':');
  if (kind === 'fact') {
    const said = answers.facts?.[of as 'name'];
    return of === 'education'
      ? wordOf(words.education, said)
      : of === 'urbanRural'
        ? wordOf(words.urbanRural, said)
        : (said ?? '');
  }
  if (kind === 'group') {
    const count = Object.keys(answers.groups?.[of]?.levels ?? {}).length;
    return count > 0 ? `评估了 ${count} 项` : '没有评估';
  }
  if (kind === 'consent') return wordOf(CONSENT_ANSWERS, answers.consents?.[of]?.answer);
  switch (step) {
    case 'outcome':
      return wordOf(words.outcomes, answers.outcome);
    case 'reason':
    case 'note':
      return answers.reason ?? '';
    case 'wrong':
      return (
        (answers.wrong ?? [])
          .map((field) => subject?.facts.find((one) => one.field === field)?.title ?? field)
          .join('、') || '都对'
      );
    case 'commute':
      return wordOf(words.commute, answers.commute);
    case 'forms':
      return (answers.forms ?? []).map((form) => wordOf(words.forms, form)).join('、');
    case 'assess':
      return wordOf(ASSESS, answers.assess);
    case 'agrees':
    case 'wantsWork':
      return visitAnswer(step, answers[step]);
    case 'occupations':
    case 'skills':
    case 'minWageYuan':
      return answers[step] ?? '';
    default:
      return '';
  }
}

/** All steps but the check itself, each with what was answered. */
export function summaryOf(asking: Asking, steps: readonly Step[]): Line[] {
  return steps
    .filter((step) => step !== 'check')
    .map((step) => ({
      step,
      title: questionOf(asking, step).title,
      words: wordsOf(asking, step) || '没有写',
    }));
}
