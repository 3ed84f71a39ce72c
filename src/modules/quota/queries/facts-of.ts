import type { FieldProblem } from '../../../kernel/problem.ts';
import { Refusal } from '../../../kernel/problem.ts';
import type { ParameterBook } from '../../../platform/rule/index.ts';
import type { LevyRow } from '../reading/faults.ts';
import { readLevyRow, unknownFields, type ReadLevy } from '../reading/row.ts';
import { lawOf, type LevyLaw } from '../rules/law.ts';

export type Judged = { ok: true; read: ReadLevy; law: LevyLaw } | { ok: false; problems: FieldProblem[] };

/** Reads a line strictly and finds its law; a year without policy is a fault of the field `year`. */
export function judged(row: LevyRow, book: ParameterBook): Judged {
  const names = unknownFields(row).join('、').slice(0, 80);
  const unknown = names === '' ? [] : [{ path: '', code: 'unknown-field', params: { names } }];
  const read = readLevyRow(row);
  if (!read.ok) return { ok: false, problems: [...unknown, ...read.problems] };
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const law = lawOf(book, read.value.facts.year, read.value.facts.region);
  if (law instanceof Refusal) {
    const { code, params } = law.problem;
    return { ok: false, problems: [{ path: 'year', code, ...(params && { params }) }] };
  }
  return { ok: true, read: read.value, law };
}
