import { refuse } from '../../../kernel/problem.ts';
import {
  cleanText,
  FEED_LIMITS,
  findHeader,
  openTable,
  rowsBelow,
  type ByteSource,
  type Header,
} from '../../../platform/feed/index.ts';
import { OWN_HEADERS, RESULT_FORMAT } from './format.ts';

/** A township's visits of a fortnight; more come as several files. */
export const MOST_ROWS = 1000;
export const RESULT_LIMITS = { ...FEED_LIMITS, fileBytes: 5 * 1024 * 1024 };

export interface ReadRow {
  line: number;
  cells: string[];
  /** Text by column of the format; '' where nothing stands. */
  at(key: string): string;
}

/** Reads a .xlsx or .csv of results, told apart by content. Refuses the whole with a `feed.…` code when it cannot be read. */
export async function readResults(source: ByteSource): Promise<{ header: Header; rows: ReadRow[] }> {
  const table = await openTable(source, RESULT_LIMITS);
  const found = await findHeader(table, RESULT_FORMAT);
  const header = {
    ...found,
    mapping: found.mapping.map((key, at) => (OWN_HEADERS.has(found.headers[at] ?? '') ? null : key)),
  };
  const rows: ReadRow[] = [];
  for await (const batch of rowsBelow(table, header))
    for (const row of batch) {
      const cells = header.headers.map((_, at) => cleanText(row.cells[at]?.text ?? ''));
      const byKey = new Map(header.mapping.map((key, at) => [key, cells[at] ?? '']));
      rows.push({ line: row.number, cells, at: (key) => byKey.get(key) ?? '' });
      if (rows.length > MOST_ROWS) throw refuse('invalid', 'feed.too-many-rows', { max: MOST_ROWS });
    }
  return { header, rows };
}
