import { Refusal, refuse } from '../../../kernel/problem.ts';
import {
  bufferSource,
  findHeader,
  openTable,
  rowsBelow,
  type Header,
  type Row,
  type TableFile,
} from '../../../platform/feed/index.ts';
import { countRows, problemText, type Batch, type Run } from './batch.ts';
import { checkRow, type CheckContext } from './check.ts';
import { ROSTER_FORMAT } from './format.ts';
import { judgeRows, type Candidate } from './judge.ts';
import { placeFinder } from './place.ts';
import { writeProblemsFile } from './problems-file.ts';
import { RepeatFinder } from './repeats.ts';
import { stageRows } from './stage.ts';

/** Rows judged and kept in one transaction, fewer when their cells are long: the worker's memory is bounded. */
const CHUNK = 1000;
const CHUNK_CHARACTERS = 1_000_000;

/** Refuses a mapping without the columns that no row can do without. */
export function requireColumns(header: Pick<Header, 'mapping'>): void {
  const missing = ROSTER_FORMAT.columns.filter(
    (column) => column.required && !header.mapping.includes(column.key),
  );
  if (missing.length > 0)
    throw refuse('invalid', 'roster.columns-missing', {
      names: missing.map((column) => column.title).join('、'),
    });
}

async function* inChunks(batches: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
  let chunk: Row[] = [];
  let characters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      chunk.push(row);
      for (const cell of row.cells) characters += cell.text.length;
      if (chunk.length < CHUNK && characters < CHUNK_CHARACTERS) continue;
      yield chunk;
      chunk = [];
      characters = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}

/** First time through the file: how many rows, and who stands in it more than once. */
async function findRepeats(run: Run, table: TableFile, header: Header): Promise<RepeatFinder> {
  const repeats = new RepeatFinder(header.mapping);
  for await (const batch of rowsBelow(table, header)) for (const row of batch) repeats.add(row);
  if (repeats.rows === 0) throw refuse('invalid', 'roster.no-rows');
  await run.set({ total: repeats.rows, done: 0 });
  return repeats;
}

/** Second time: each row checked, compared with the register and kept. The next rows are read while these are written. */
async function judgeAll(
  run: Run,
  batch: Batch,
  table: TableFile,
  header: Header,
  repeats: RepeatFinder,
): Promise<void> {
  const places = placeFinder(run.floor.params.regions, batch.region_code);
  let written: Promise<void> = Promise.resolve();
  for await (const chunk of inChunks(rowsBelow(table, header))) {
    await written;
    written = run.step(async (ctx) => {
      const context: CheckContext = { mapping: header.mapping, places, today: ctx.today };
      const candidates = chunk.flatMap((source): Candidate[] => {
        const checked = checkRow(source, context);
        return checked ? [{ source, checked, repeat: repeats.of(source) }] : [];
      });
      await stageRows(ctx, batch, await judgeRows(ctx, candidates, batch.region_code));
      return { value: undefined, advance: chunk.length };
    });
    // It is awaited before the next one; until then a failure must not count as one that nobody looks at.
    written.catch(() => undefined);
  }
  await written;
}

async function check(run: Run, batch: Batch): Promise<void> {
  const { bytes } = await run.read((ctx) => ctx.files.get(ctx, batch.file_id));
  const table = await openTable(bufferSource(bytes));
  const header = batch.header ?? (await findHeader(table, ROSTER_FORMAT));
  await run.set({ header: JSON.stringify(header) });
  requireColumns(header);
  const repeats = await findRepeats(run, table, header);
  await judgeAll(run, batch, table, header, repeats);
  const problemsFile = await writeProblemsFile(run, batch, header);
  const counts = await run.read((ctx) => countRows(ctx, batch.id));
  await run.set({
    state: 'checked',
    counts: JSON.stringify(counts),
    problems_file: problemsFile,
    checked_at: run.floor.clock(),
  });
}

/** Reads, checks and stages the file of an uploaded batch from the beginning; a file that cannot be used ends as `failed`. */
export async function checkBatch(run: Run, batch: Batch): Promise<void> {
  // What a worker that died had staged is of no use: the file is read again from its first row.
  await run.step(async (ctx) => {
    await ctx.db.deleteFrom('roster_row').where('batch_id', '=', batch.id).execute();
    return { value: undefined, advance: 0 };
  });
  await run.set({ done: 0, total: 0 });
  try {
    await check(run, batch);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await run.set({ state: 'failed', problem: problemText(error.problem.code, error.problem.params) });
  }
}
