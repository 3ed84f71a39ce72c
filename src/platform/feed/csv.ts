import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { refuse, Refusal } from '../../kernel/problem.ts';
import type { ByteSource } from './bytes.ts';
import { BLANK, type Cell, type Row } from './cell.ts';
import { decodeText, detectEncoding, type TextEncoding } from './encoding.ts';
import type { FeedLimits } from './limits.ts';

/** Characters of one record: a quote that is never closed would otherwise swallow the file. */
const RECORD_MAX = 1_000_000;
const BATCH = 500;

/** ="350199…" is how people keep a spreadsheet from rounding a number in a .csv: its inside is the text. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

function csvCell(raw: string, limits: FeedLimits): Cell {
  const kept = KEPT_AS_TEXT.exec(raw);
  const text = kept?.[1] ?? raw;
  if (text.trim() === '') return BLANK;
  if (text.length > limits.cellChars)
    return { kind: 'text', text: text.slice(0, limits.cellChars), cut: true };
  return kept ? { kind: 'text', text, formula: true } : { kind: 'text', text };
}

/** The separator that the first lines use most outside quotes: comma, tab or semicolon. */
export function sniffSeparator(head: string): string {
  const bare = head
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .join('\n');
  const counted = [',', '\t', ';'].map((separator) => ({ separator, count: bare.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function csvRefusal(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  const line = Number(error['lines'] ?? 0);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refuse('invalid', 'feed.csv-quote', { line });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse('invalid', 'feed.csv-record', { line });
  return refuse('invalid', 'feed.csv', { line });
}

/** Drops trailing blanks; null for a record in which nothing stands. */
function toRow(record: string[], number: number, limits: FeedLimits): Row | null {
  const cells = record.map((raw) => csvCell(raw, limits));
  while (cells.at(-1)?.kind === 'blank') cells.pop();
  if (cells.length > limits.columns)
    throw refuse('invalid', 'feed.too-many-columns', { max: limits.columns });
  return cells.length === 0 ? null : { number, cells };
}

async function firstText(source: ByteSource, encoding: TextEncoding): Promise<string> {
  for await (const text of decodeText(source, encoding)) return text.slice(0, 65_536);
  return '';
}

/**
 * The rows of a .csv that hold something, in batches; `number` counts records from 1 as a spreadsheet program would.
 * Refuses `feed.encoding`, `feed.not-text`, `feed.csv-quote`, `feed.csv-record`, `feed.too-many-rows`, `feed.too-many-columns`.
 */
export async function* readCsv(source: ByteSource, limits: FeedLimits): AsyncGenerator<Row[]> {
  if (source.size > limits.fileBytes)
    throw refuse('invalid', 'feed.too-large', { mb: Math.floor(limits.fileBytes / 1048576) });
  const encoding = await detectEncoding(source);
  const parser = parse({
    delimiter: sniffSeparator(await firstText(source, encoding)),
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: RECORD_MAX,
  });
  // Both ends are closed by the pipeline; the error itself reaches the loop below.
  pipeline(Readable.from(decodeText(source, encoding)), parser, () => undefined);
  let batch: Row[] = [];
  let number = 0;
  let kept = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++;
      const row = toRow(record, number, limits);
      if (!row) continue;
      if (++kept > limits.rows) throw refuse('invalid', 'feed.too-many-rows', { max: limits.rows });
      batch.push(row);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  } catch (error) {
    throw error instanceof Refusal ? error : csvRefusal(error);
  }
  if (batch.length > 0) yield batch;
}
