import type { ProblemParams } from '../../kernel/problem.ts';

/** An `error` keeps its row out; a `warning` is shown and lets it through. */
export type Severity = 'error' | 'warning';

/**
 * Something to mend in one cell. `row` is the row's number in the spreadsheet, `column` the key of the format's column.
 * The sentence is made from code and params by the format's own catalogue; params never hold what was typed.
 */
export interface CellProblem {
  row: number;
  column: string;
  code: string;
  severity: Severity;
  params?: ProblemParams;
}

/** What the reader can do about it, in Chinese. */
export type Sentence = (problem: CellProblem) => string;
