import type { Problem, FieldProblem } from '../../kernel/problem.ts';
import type { Messages } from '../module/index.ts';

/** The HTTP status of each kind of refusal; one table for pages and programs. */
export const STATUS_OF = {
  invalid: 400,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  unavailable: 503,
} as const;

/** A problem in words that a person can act on. */
export interface Spoken {
  kind: Problem['kind'];
  code: string;
  message: string;
  fields: { path: string; code: string; message: string }[];
}

/** Finds the sentence of a code; a code without one is a mistake that the message tests catch. */
export type Speaker = (problem: Problem) => Spoken;

/** Makes the speaker from the message tables of all modules. */
export function speakerOf(tables: readonly Messages[]): Speaker {
  const all: Messages = Object.assign({}, ...tables) as Messages;
  const sentence = ({ code, params }: Pick<FieldProblem, 'code' | 'params'>) =>
    all[code]?.(params ?? {}) ?? `出现问题（${code}），请联系管理员。`;
  return (problem) => ({
    kind: problem.kind,
    code: problem.code,
    message: sentence(problem),
    fields: (problem.fields ?? []).map((field) => ({
      path: field.path,
      code: field.code,
      message: sentence(field),
    })),
  });
}
