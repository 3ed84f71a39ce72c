import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { z } from 'zod';
import { refuse, type Outcome } from '../../kernel/problem.ts';
import type { Operation } from '../../platform/action/index.ts';
import { applyPostings } from './actions/import-apply.ts';
import { uploadPostings } from './actions/import-upload.ts';
import { sentenceOf } from './messages.ts';
import { POSTING_LIMITS } from './parsing/index.ts';
import { badPostings } from './queries/imports.ts';
import type { BatchCounts } from './tables.ts';

/** Runs an operation as the actor whom the door has bound. */
export type Dispatch = <I extends z.ZodType, O>(
  operation: Operation<I, O>,
  input: z.input<I>,
) => Promise<Outcome<O>>;

export interface ImportReport {
  batchId: string;
  /** The file had been uploaded before. */
  already: boolean;
  /** Drafts that the batch has brought into the bank. */
  drafts: number;
  counts: BatchCounts;
  /** Rows that did not come in, with what to mend. */
  bad: { line: number; problems: string[] }[];
}

/**
 * Imports a file of postings from disk as drafts: upload and apply in one go, for the terminal. Importing the same file
 * again reports the same and changes nothing. A path that cannot be read refuses `file-missing`.
 */
export async function importPositionsFile(
  dispatch: Dispatch,
  path: string,
  options: { outside?: 'keep' | 'skip' } = {},
): Promise<Outcome<ImportReport>> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) return { ok: false, problem: refuse('not-found', 'file-missing').problem };
  if (size > POSTING_LIMITS.fileBytes)
    return { ok: false, problem: refuse('invalid', 'feed.too-large', { mb: 20 }).problem };
  const uploaded = await dispatch(uploadPostings, { file: new File([await readFile(path)], basename(path)) });
  if (!uploaded.ok) return uploaded;
  const { batchId, already } = uploaded.value;
  const applied = await dispatch(applyPostings, { batchId, outside: options.outside ?? 'keep' });
  if (!applied.ok) return applied;
  const rows = await dispatch(badPostings, { batchId });
  if (!rows.ok) return rows;
  const bad = rows.value.map(({ line, notes }) => ({
    line,
    problems: notes.filter((note) => note.severity === 'error').map(sentenceOf),
  }));
  const { drafts, counts } = applied.value;
  return { ok: true, value: { batchId, already, drafts, counts, bad } };
}
