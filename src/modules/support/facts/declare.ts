/** Who a scheme pays: a person, an employer, or a base, workshop or agency. */
export type Subject = 'person' | 'employer' | 'institution';

interface Common {
  subject: Subject;
  /** As it stands in a table of cases. */
  label: string;
  question: string;
  /** 为什么问. */
  why: string;
  /** What would settle it: the paper to look at or the office to ask. */
  settle: string;
}

export type FactDeclaration = Common &
  (
    | { kind: 'yes-no' }
    | { kind: 'choice'; options: Readonly<Record<string, string>> }
    | { kind: 'count'; unit: string; most: number }
    /** Fen; asked in yuan. */
    | { kind: 'money'; unit: string }
  );

type Words = [label: string, question: string, why: string, settle: string];

/** Makes declarers for the facts of one kind of asker, so that each fact is a line. */
export function factsFor(subject: Subject) {
  const common = ([label, question, why, settle]: Words): Common => ({
    subject,
    label,
    question,
    why,
    settle,
  });
  return {
    yesNo: (...words: Words): FactDeclaration => ({ ...common(words), kind: 'yes-no' }),
    choice: (options: Readonly<Record<string, string>>, ...words: Words): FactDeclaration => ({
      ...common(words),
      kind: 'choice',
      options,
    }),
    count: (unit: string, most: number, ...words: Words): FactDeclaration => ({
      ...common(words),
      kind: 'count',
      unit,
      most,
    }),
    money: (unit: string, ...words: Words): FactDeclaration => ({ ...common(words), kind: 'money', unit }),
  };
}
