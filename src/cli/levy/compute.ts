import { Refusal, refuse, type FieldProblem } from '../../kernel/problem.ts';
import {
  computeLevy,
  lawOf,
  levyAnswer,
  quotaMessages,
  readLevyRow,
  tierWords,
  unknownFields,
  type LevyLaw,
  type LevyRow,
  type ReadLevy,
} from '../../modules/quota/index.ts';
import { messages as floorMessages } from '../../platform/access/messages.ts';
import { speakerOf } from '../../platform/doors/say.ts';
import { parameterBook } from '../../platform/rule/index.ts';
import { quotaValues } from '../../province/fujian/quota.ts';
import { elementsIn } from './parse.ts';

/** `json` and `words` write each answer; `totals` only computes, for those who want the sum. */
export type LevyMode = 'json' | 'words' | 'totals';

export interface BadRow {
  /** From 0. */
  index: number;
  problems: { field: string; code: string; message: string }[];
}

export interface BatchAnswer {
  count: number;
  /** Text of each answer, in order; empty for `totals`. */
  rows: string[];
  bad: BadRow[];
  /** Names of fields that are not known and were not used. */
  unknown: string[];
  levyFen: bigint;
}

const book = parameterBook(quotaValues);
const say = speakerOf([floorMessages, quotaMessages]);
const laws = new Map<string, LevyLaw | Refusal>();

/** The law of one year and place, read once. */
function lawFor({ facts: { year, region } }: ReadLevy): LevyLaw | Refusal {
  const key = `${year} ${region}`;
  const known = laws.get(key);
  if (known) return known;
  const law = lawOf(book, year, region);
  // A caller that sends many places that do not exist must not fill the memory.
  if (laws.size < 10_000) laws.set(key, law);
  return law;
}

/** Reads and computes a batch; a bad element is named and never blocks a good one. */
export function computeBatch(bytes: Uint8Array, first: number, mode: LevyMode): BatchAnswer {
  const answer: BatchAnswer = { count: 0, rows: [], bad: [], unknown: [], levyFen: 0n };
  const unknown = new Set<string>();
  for (const element of elementsIn(bytes)) {
    const index = first + answer.count;
    answer.count += 1;
    if (typeof element !== 'object' || element === null || Array.isArray(element)) {
      refused(answer, mode, index, undefined, [{ path: '', code: 'not-json' }]);
      continue;
    }
    const row = element as LevyRow;
    if (mode !== 'totals') for (const name of unknownFields(row)) unknown.add(name);
    const read = readLevyRow(row);
    if (!read.ok) {
      refused(answer, mode, index, row['id'], read.problems);
      continue;
    }
    const law = lawFor(read.value);
    if (law instanceof Refusal) {
      const { code, params } = law.problem;
      refused(answer, mode, index, row['id'], [{ path: 'year', code, ...(params && { params }) }]);
    } else accepted(answer, mode, read.value, law);
  }
  answer.unknown = [...unknown];
  return answer;
}

function accepted(answer: BatchAnswer, mode: LevyMode, { id, facts }: ReadLevy, law: LevyLaw): void {
  if (mode === 'totals') {
    answer.levyFen += computeLevy(facts, law).levyFen;
    return;
  }
  const result = levyAnswer(id, facts, law);
  answer.rows.push(
    mode === 'json' ? JSON.stringify(result) : `${result.id}\t${result.levy} 元\t${tierWords(result.tier)}`,
  );
}

function refused(
  answer: BatchAnswer,
  mode: LevyMode,
  index: number,
  id: unknown,
  found: FieldProblem[],
): void {
  const { fields } = say(refuse('invalid', 'check-input', undefined, found).problem);
  const problems = fields.map(({ path, code, message }) => ({ field: path, code, message }));
  answer.bad.push({ index, problems });
  if (mode === 'json') answer.rows.push(JSON.stringify({ id: id ?? null, problems }));
}
