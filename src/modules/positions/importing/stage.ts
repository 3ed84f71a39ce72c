import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Regions } from '../../../kernel/regions.ts';
import { RECOGNISED } from '../../../platform/words/index.ts';
import {
  readPosting,
  type Posting,
  type PostingNote,
  type RawPosting,
  type ReadingContext,
} from '../parsing/index.ts';
import { placementOf } from '../rules.ts';
import type { BatchCounts, RowVerdict } from '../tables.ts';

/** A row of a file as it was read, before anything is stored. */
export interface StagedRow {
  posting: Posting;
  notes: PostingNote[];
  verdict: RowVerdict;
  /** Null for a bad row, which will not come in. */
  hash: Buffer | null;
  outside: boolean;
  doubtful: boolean;
}

/** Rows are read in turns of this many, so that others are served in between. */
const TURN = 200;

/** Reads the rows of a file for an office. Rows that repeat an earlier one of the file are told apart. */
export async function stageRows(
  raws: readonly RawPosting[],
  office: string,
  context: ReadingContext,
): Promise<StagedRow[]> {
  const seen = new Set<string>();
  const staged: StagedRow[] = [];
  for (const [index, raw] of raws.entries()) {
    if (index % TURN === TURN - 1) await setImmediate();
    const row = stageRow(readPosting(raw, context), office, context.regions);
    const key = row.hash?.toString('base64');
    if (key !== undefined && seen.has(key)) row.verdict = 'repeated';
    else if (key !== undefined) seen.add(key);
    staged.push(row);
  }
  return staged;
}

function stageRow(posting: Posting, office: string, regions: Regions): StagedRow {
  const notes = [...posting.notes];
  if (!placementOf(posting.place, office, regions)) {
    const place = regions.fullName(posting.place.code ?? '');
    notes.push({ field: 'place', code: 'place-of-others', severity: 'error', params: { place } });
  }
  const bad = notes.some((note) => note.severity === 'error');
  return {
    posting,
    notes,
    verdict: bad ? 'bad' : 'new',
    hash: bad ? null : contentHash(posting, office),
    outside: posting.place.precision === 'outside',
    doubtful: !posting.occupation || posting.occupation.certainty < RECOGNISED,
  };
}

/** Two rows with the same hash say the same of the same position; the order of tags and columns does not count. */
function contentHash(posting: Posting, office: string): Buffer {
  const said = [
    office,
    posting.title,
    posting.employer,
    posting.placeText,
    posting.wage.text,
    posting.education,
    posting.experienceText,
    posting.form,
    [...posting.tags.skills].sort(),
    posting.description,
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** How many rows of each kind. */
export function countRows(rows: readonly Pick<StagedRow, 'verdict' | 'outside' | 'doubtful'>[]): BatchCounts {
  const counts: BatchCounts = {
    total: rows.length,
    new: 0,
    same: 0,
    repeated: 0,
    bad: 0,
    outside: 0,
    doubtful: 0,
  };
  for (const row of rows) {
    counts[row.verdict] += 1;
    if (row.verdict !== 'new') continue;
    if (row.outside) counts.outside += 1;
    if (row.doubtful) counts.doubtful += 1;
  }
  return counts;
}
