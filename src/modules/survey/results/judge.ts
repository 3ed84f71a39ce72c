import { compareDates, parsePlainDate, type PlainDate } from '../../../kernel/dates.ts';
import { PHONE } from '../../../kernel/phone.ts';
import type { CellProblem } from '../../../platform/feed/index.ts';
import { OUTCOME_ORDER, OUTCOMES, type Outcome } from '../outcomes.ts';
import { numberOf } from '../subjects/code.ts';
import { WANTS } from './format.ts';
import type { ReadRow } from './read.ts';

/** Somebody on the list, as a row is held against it. */
export interface Listed {
  personId: string;
  name: string;
  regionKey: number;
  city: number;
  outcome: Outcome | null;
  /** Civil day of the visit that the standing is from. */
  visitedOn: string | null;
}

/** What a row says, once it is right. */
export interface RowTold {
  outcome: Outcome;
  visitedOn: PlainDate;
  reason?: string;
  phone?: string;
  wantsWork?: 'yes' | 'no';
  note?: string;
}

export type Judged =
  | { verdict: 'empty' | 'same' }
  | { verdict: 'bad'; listed: Listed | null; problems: CellProblem[] }
  | { verdict: 'good'; listed: Listed; told: RowTold };

const OUTCOME_OF = new Map<string, Outcome>(OUTCOME_ORDER.map((key) => [OUTCOMES[key], key]));

/** What is told beside the outcome; what stands in a cell that may not be there is said, not dropped. */
function extras(row: ReadRow, outcome: Outcome | undefined, fault: (column: string, code: string) => void) {
  const wants = row.at('wantsWork');
  const wantsWork = (WANTS as Record<string, 'yes' | 'no'>)[wants];
  if (wants !== '' && !wantsWork) fault('wantsWork', 'not-a-choice');
  const phone = row.at('phone');
  if (phone !== '' && !PHONE.test(phone)) fault('phone', 'survey.not-a-phone');
  if (outcome && outcome !== 'met') {
    if (wants !== '') fault('wantsWork', 'survey.only-when-met');
    if (phone !== '') fault('phone', 'survey.only-when-met');
    if (row.at('reason') === '') fault('reason', 'required');
  }
  if (row.at('reason').length > 300) fault('reason', 'survey.cell-too-long');
  if (row.at('note').length > 300) fault('note', 'survey.cell-too-long');
  return { wantsWork, phone };
}

/**
 * Judges one row of results against the list. An empty outcome means that nobody went; what stands already is not told
 * again. `seen` are the numbers of the rows above.
 */
export function judgeRow(
  row: ReadRow,
  listedOf: (number: number) => Listed | undefined,
  today: PlainDate,
  seen: Set<number>,
): Judged {
  if (row.at('outcome') === '') return { verdict: 'empty' };
  const problems: CellProblem[] = [];
  const fault = (column: string, code: string) =>
    void problems.push({ row: row.line, column, code, severity: 'error' });
  const number = numberOf(row.at('code'));
  const listed = number === null ? undefined : listedOf(number);
  if (row.at('code') === '') fault('code', 'required');
  else if (!listed) fault('code', number === null ? 'survey.not-a-code' : 'survey.not-on-list');
  else if (row.at('name') !== '' && row.at('name') !== listed.name) fault('name', 'survey.name-other');
  if (number !== null && listed) {
    if (seen.has(number)) fault('code', 'survey.row-repeated');
    seen.add(number);
  }
  const outcome = OUTCOME_OF.get(row.at('outcome'));
  if (!outcome) fault('outcome', 'not-a-choice');
  const visitedOn = parsePlainDate(row.at('visitedOn').slice(0, 40));
  if (row.at('visitedOn') === '') fault('visitedOn', 'required');
  else if (!visitedOn) fault('visitedOn', 'date');
  else if (compareDates(visitedOn, today) > 0) fault('visitedOn', 'future-date');
  const { wantsWork, phone } = extras(row, outcome, fault);
  if (problems.length > 0 || !listed || !outcome || !visitedOn)
    return { verdict: 'bad', listed: listed ?? null, problems };
  if (listed.outcome === outcome && listed.visitedOn === visitedOn && phone === '' && !wantsWork)
    return { verdict: 'same' };
  const [reason, note] = [row.at('reason'), row.at('note')];
  return {
    verdict: 'good',
    listed,
    told: {
      outcome,
      visitedOn,
      ...(reason !== '' && { reason }),
      ...(phone !== '' && { phone }),
      ...(wantsWork && { wantsWork }),
      ...(note !== '' && { note }),
    },
  };
}
