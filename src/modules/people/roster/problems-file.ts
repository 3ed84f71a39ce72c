import { annotatedSheet, writeXlsx, type AnnotatedRow, type Header } from '../../../platform/feed/index.ts';
import type { Batch, Run } from './batch.ts';
import { problemSentence } from './sentences.ts';
import { openCells } from './stage.ts';

/** Rows read at a time: few, since a row may be as long as the limits of a file allow. */
const PAGE = 100;
const MAX_BYTES = 50 * 1024 * 1024;

/** Rows that were not or cannot be taken in, in the order of the file, a page of them at a time. */
async function* badRows(run: Run, batch: Batch): AsyncGenerator<AnnotatedRow> {
  for (let after = 0; ;) {
    const page = await run.read((ctx) =>
      ctx.db
        .selectFrom('roster_row')
        .select(['row_no', 'payload', 'problems'])
        .where('batch_id', '=', batch.id)
        .where('city', '=', batch.city)
        .where('row_no', '>', after)
        .where('verdict', 'in', ['error', 'conflict'])
        .orderBy('row_no')
        .limit(PAGE)
        .execute(),
    );
    for (const row of page) {
      yield {
        number: row.row_no,
        cells: openCells(run.floor.cipher, batch.id, row.row_no, row.payload),
        problems: row.problems,
      };
    }
    if (page.length < PAGE) return;
    after = page.at(-1)!.row_no;
  }
}

/**
 * Writes the rows with problems as an annotated .xlsx into the file store. Returns its id, or null when there are none.
 * Made by the worker, so that a download never has to wait for it.
 */
export async function writeProblemsFile(run: Run, batch: Batch, header: Header): Promise<string | null> {
  const rows = badRows(run, batch);
  const first = await rows.next();
  if (first.done) return null;
  const all = async function* () {
    yield first.value;
    yield* rows;
  };
  const sheet = annotatedSheet({
    sheet: header.sheet,
    headers: header.headers,
    mapping: header.mapping,
    sentence: problemSentence,
    rows: all(),
  });
  return run.step(async (ctx) => {
    const file = await ctx.files.put(ctx, writeXlsx([sheet]), {
      city: batch.city,
      regionKey: batch.region_key,
      owner: { table: 'roster_batch', id: batch.id },
      kind: 'roster-problems',
      name: `${batch.file_name.replace(/\.[^.]*$/, '')}-需要修改.xlsx`,
      maxBytes: MAX_BYTES,
    });
    return { value: file.id, advance: 0 };
  });
}
