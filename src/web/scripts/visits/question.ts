import type { Children, FieldError } from './dom.ts';
import { choice, errorAt, errorOf, text, typed } from './fields.ts';
import type { Answers, Choices, TakenList, Visit, VisitWords } from './types.ts';

/** One question: how it is asked, what of a form is its answer, and what is wrong with it. */
export interface Question {
  title: string;
  /** Its one field carries the h1. */
  headed: boolean;
  fields(errors: readonly FieldError[]): Children;
  read(data: FormData): Answers;
  judge?(answers: Answers): FieldError[];
}

export interface Asking {
  visit: Visit;
  words: VisitWords;
  consents: TakenList['consents'];
}

type Single = 'outcome' | 'assess' | 'agrees' | 'wantsWork' | 'commute';

/** One answer out of a few. */
export function single(
  { visit }: Asking,
  name: Single,
  more: { title: string; hint?: string; choices: Choices; must?: string },
): Question {
  const { title, hint, choices, must } = more;
  return {
    title,
    headed: true,
    fields: (errors) => [
      choice({
        name,
        label: title,
        ...(hint && { hint }),
        heading: true,
        choices,
        chosen: [visit.answers[name] ?? ''],
        error: errorOf(errors, name),
      }),
    ],
    read: (data) => (typed(data, name) ? { [name]: typed(data, name) } : {}),
    judge: (answers) => (must && !answers[name] ? [errorAt(name, must)] : []),
  };
}

type Written = 'reason' | 'occupations' | 'skills' | 'minWageYuan';

/** A line or some lines. */
export function written(
  { visit }: Asking,
  name: Written,
  more: {
    title: string;
    hint?: string;
    lines?: boolean;
    max: number;
    mode?: 'numeric';
    judge?: (said: string) => string | null;
  },
): Question {
  const { title, judge, ...rest } = more;
  return {
    title,
    headed: true,
    fields: (errors) => [
      text({
        ...rest,
        name,
        label: title,
        heading: true,
        value: visit.answers[name],
        error: errorOf(errors, name),
      }),
    ],
    read: (data) => ({ [name]: typed(data, name) }),
    judge: (answers) => {
      const words = judge?.(answers[name] ?? '');
      return words ? [errorAt(name, words)] : [];
    },
  };
}
