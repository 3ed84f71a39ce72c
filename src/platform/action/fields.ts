import type { z } from 'zod';
import type { FieldProblem, ProblemParams } from '../../kernel/problem.ts';

type Issue = z.ZodError['issues'][number];

function codeOf(issue: Issue): { code: string; params?: ProblemParams } {
  switch (issue.code) {
    // A check of ours: its message is the code.
    case 'custom':
      return { code: issue.message || 'invalid' };
    case 'too_big':
      return {
        code: issue.origin === 'string' ? 'too-long' : 'too-big',
        params: { max: String(issue.maximum) },
      };
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? { code: 'required' }
        : {
            code: issue.origin === 'string' ? 'too-short' : 'too-small',
            params: { min: String(issue.minimum) },
          };
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'wrong-type' };
    case 'invalid_value':
      return { code: 'not-a-choice' };
    case 'unrecognized_keys':
      return { code: 'unknown-field', params: { names: issue.keys.map(spoken).join('、').slice(0, 80) } };
    default:
      return { code: 'invalid' };
  }
}

/** A field's name as it may be said; what is not like one may be a value in the wrong place. */
function spoken(name: string): string {
  return /^[A-Za-z][A-Za-z_.-]{0,40}$/.test(name) ? name : '…';
}

/** Which fields to mend and how, without echoing what was typed. */
export function fieldsOf(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), ...codeOf(issue) }));
}
