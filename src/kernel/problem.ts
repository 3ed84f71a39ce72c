/** The closed set of ways in which the house says no. Codes and parameters only: the sentence lives with the face. */
export type ProblemKind = 'invalid' | 'forbidden' | 'not-found' | 'conflict' | 'unavailable';

export type ProblemParams = Readonly<Record<string, string | number>>;

/** One field that must be mended; `path` is the input's name, dotted for nested values. */
export interface FieldProblem {
  path: string;
  code: string;
  params?: ProblemParams;
}

export interface Problem {
  kind: ProblemKind;
  code: string;
  params?: ProblemParams;
  fields?: FieldProblem[];
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem };

/** An expected refusal: returned (or thrown from deep within) by an action; its transaction is rolled back. */
export class Refusal {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/** A refusal with its code; `fields` names the inputs to mend. */
export function refuse(
  kind: ProblemKind,
  code: string,
  params?: ProblemParams,
  fields?: FieldProblem[],
): Refusal {
  return new Refusal({ kind, code, ...(params && { params }), ...(fields && { fields }) });
}

/** A refusal about one field. */
export function invalidField(path: string, code: string, params?: ProblemParams): Refusal {
  return refuse('invalid', code, params, [{ path, code, ...(params && { params }) }]);
}
