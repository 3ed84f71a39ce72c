import type { Mapping } from './format.ts';
import type { CellProblem, Sentence } from './problem.ts';
import type { OutCell, OutSheet } from './xlsx/write.ts';

/** A row of the uploaded file with what is wrong in it; `cells` are the original texts by column. */
export interface AnnotatedRow {
  number: number;
  cells: string[];
  problems: CellProblem[];
}

export interface Annotation {
  sheet: string;
  headers: string[];
  mapping: Mapping;
  sentence: Sentence;
  rows: AsyncIterable<AnnotatedRow>;
}

/** Headers of the two columns added at the end; a format leaves them aside when the mended file comes back. */
export const PROBLEM_HEADER = '问题';
export const ROW_HEADER = '原表行号';

function cellFor(text: string, problems: CellProblem[], sentence: Sentence): OutCell {
  if (problems.length === 0) return { text };
  const style = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
  return { text, style, comment: problems.map(sentence).join('\n') };
}

function annotatedCells(row: AnnotatedRow, { headers, mapping, sentence }: Annotation): OutCell[] {
  const cells = headers.map((_, column) =>
    cellFor(
      row.cells[column] ?? '',
      row.problems.filter((problem) => problem.column === mapping[column]),
      sentence,
    ),
  );
  const said = row.problems.map((problem, i) => `${i + 1}. ${sentence(problem)}`).join('\n');
  return [...cells, { text: said, style: 'wrapped' }, { text: String(row.number) }];
}

async function* sheetRows(annotation: Annotation): AsyncGenerator<OutCell[]> {
  yield [...annotation.headers, PROBLEM_HEADER, ROW_HEADER].map((text) => ({ text, style: 'head' }));
  for await (const row of annotation.rows) yield annotatedCells(row, annotation);
}

/**
 * The sheet that goes back to the clerk: the original columns under their original headers, the cells with problems
 * coloured and with a remark, and at the end what to do and the row number of the uploaded file. It can be mended and
 * uploaded as it is.
 */
export function annotatedSheet(annotation: Annotation): OutSheet {
  return {
    name: annotation.sheet || '需要修改的行',
    widths: [
      ...annotation.headers.map((header) => Math.min(30, Math.max(10, header.length * 2 + 4))),
      60,
      10,
    ],
    frozen: 1,
    rows: sheetRows(annotation),
  };
}
