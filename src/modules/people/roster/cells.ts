import type { ProblemParams } from '../../../kernel/problem.ts';
import {
  BLANK,
  cleanText,
  type Cell,
  type CellProblem,
  type Mapping,
  type Row,
  type Severity,
} from '../../../platform/feed/index.ts';
import type { RosterKey } from './format.ts';

/** One row as the checks read it: cells by what they mean, and what has been found so far. */
export interface RosterRow {
  number: number;
  problems: CellProblem[];
  /** The cell as the file has it. */
  cell(key: RosterKey): Cell;
  /** Its cleaned text, '' when empty. */
  text(key: RosterKey): string;
  error(key: RosterKey, code: string, params?: ProblemParams): void;
  warn(key: RosterKey, code: string, params?: ProblemParams): void;
}

/** A cell that no check can use: a spreadsheet error, a text beyond the limit, a formula whose value was not saved. */
function brokenCell(cell: Cell): string | null {
  if (cell.kind === 'error') return 'roster.cell-error';
  if (cell.cut) return 'roster.cell-too-long';
  return cell.formula && cell.text === '' ? 'roster.formula-without-value' : null;
}

/** Reads a row by the mapping of its file; broken cells are reported and then count as empty. */
export function rosterRow(row: Row, mapping: Mapping): RosterRow {
  const problems: CellProblem[] = [];
  const byKey = new Map<string, Cell>();
  const say = (severity: Severity) => (column: RosterKey, code: string, params?: ProblemParams) =>
    void problems.push({
      row: row.number,
      column,
      code: `roster.${code}`,
      severity,
      ...(params && { params }),
    });
  for (const [column, key] of mapping.entries()) {
    const cell = row.cells[column];
    if (key === null || cell === undefined || cell.kind === 'blank') continue;
    const broken = brokenCell(cell);
    if (broken) problems.push({ row: row.number, column: key, code: broken, severity: 'error' });
    else byKey.set(key, cell);
  }
  const cell = (key: RosterKey) => byKey.get(key) ?? BLANK;
  const texts = new Map<string, string>();
  const text = (key: RosterKey) => {
    let known = texts.get(key);
    if (known === undefined) texts.set(key, (known = cleanText(cell(key).text)));
    return known;
  };
  return { number: row.number, problems, cell, text, error: say('error'), warn: say('warning') };
}

/** The text of a column, or null when it is empty or (with an error) longer than the register keeps. */
export function shortText(row: RosterRow, key: RosterKey, max: number): string | null {
  const text = row.text(key);
  if (text.length > max) row.error(key, 'too-long', { max });
  return text === '' || text.length > max ? null : text;
}
