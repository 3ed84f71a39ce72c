import { refuse } from '../../../kernel/problem.ts';
import {
  FEED_LIMITS,
  findHeader,
  openTable,
  rowsBelow,
  type ByteSource,
} from '../../../platform/feed/index.ts';
import { decodeText, detectEncoding } from '../../../platform/feed/encoding.ts';
import { POSTING_FORMAT, type PostingField } from './columns.ts';
import { putText, readRecord, readRecordLine, type RawPosting } from './record.ts';

/** What an upload may hold; beyond it the file is refused whole and should be split. */
export const POSTING_LIMITS = {
  ...FEED_LIMITS,
  fileBytes: 20 * 1024 * 1024,
  rows: 20_000,
  cellChars: 10_000,
};

export interface PostingFile {
  format: 'jsonl' | 'json' | 'csv' | 'xlsx';
  /** Headers of a table that were not understood and are left aside. */
  leftAside: string[];
  rows: RawPosting[];
}

/**
 * Reads a .jsonl, .json (a list), .csv or .xlsx of postings, told apart by content: UTF-8 with or without mark, UTF-16,
 * GB18030. Refuses the whole only when nothing can be read (`feed.…`, `positions.no-postings`); a bad row is a row with
 * faults.
 */
export async function readPostingFile(source: ByteSource, limits = POSTING_LIMITS): Promise<PostingFile> {
  if (source.size > limits.fileBytes) {
    throw refuse('invalid', 'feed.too-large', { mb: Math.floor(limits.fileBytes / 1048576) });
  }
  const start = await firstCharacter(source);
  const file =
    start === '{' || start === '[' ? await readJson(source, start) : await readTable(source, limits);
  if (file.rows.length === 0) throw refuse('invalid', 'positions.no-postings');
  if (file.rows.length > limits.rows) throw refuse('invalid', 'feed.too-many-rows', { max: limits.rows });
  return file;
}

/** First character that is not blank, in any of the encodings; '' for a binary container. */
async function firstCharacter(source: ByteSource): Promise<string> {
  const head = await source.read(0, 64);
  const text = new TextDecoder(
    head[0] === 0xff ? 'utf-16le' : head[0] === 0xfe ? 'utf-16be' : 'utf-8',
  ).decode(head);
  return text.trimStart().slice(0, 1);
}

async function readJson(source: ByteSource, start: string): Promise<PostingFile> {
  let text = '';
  for await (const piece of decodeText(source, await detectEncoding(source))) text += piece;
  if (start === '[') {
    const list = parseList(text);
    if (list)
      return {
        format: 'json',
        leftAside: [],
        rows: list.map((value, index) => readRecord(value, index + 1)),
      };
  }
  const lines = text.split(/\r\n|[\n\r]/);
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [readRecordLine(line, index + 1)]));
  return { format: 'jsonl', leftAside: [], rows };
}

function parseList(text: string): unknown[] | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function readTable(source: ByteSource, limits: typeof POSTING_LIMITS): Promise<PostingFile> {
  const table = await openTable(source, limits);
  const header = await findHeader(table, POSTING_FORMAT);
  const rows: RawPosting[] = [];
  for await (const batch of rowsBelow(table, header)) {
    for (const row of batch) {
      const posting: RawPosting = { line: row.number, fields: {}, lists: {}, faults: [] };
      row.cells.forEach((cell, at) => {
        const field = header.mapping[at] as PostingField | null | undefined;
        if (!field || cell.text === '') return;
        putText(posting, field, cell.text);
        if (cell.cut) posting.faults.push({ field, code: 'cut' });
      });
      rows.push(posting);
    }
  }
  const leftAside = header.headers.filter((text, at) => text !== '' && !header.mapping[at]);
  return { format: table.format, leftAside, rows };
}
