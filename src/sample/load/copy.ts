import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from } from 'pg-copy-streams';

/** A value of a row: text goes as it is (jsonb as its JSON text), bytes as bytea, a list as text[]. */
export type Cell = string | number | boolean | null | Buffer | readonly string[];

/** Sends rows by COPY, the fastest way in; `columns` in the order of the cells. */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = rows.map((row) => row.map(encode).join('\t')).join('\n');
  await pipeline(
    Readable.from([text, '\n']),
    client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`)),
  );
}

/** One value in COPY's text format. */
function encode(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escape(cell);
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  if (typeof cell === 'object') return escape(`{${cell.map((text) => JSON.stringify(text)).join(',')}}`);
  return String(cell);
}

const SPECIAL: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escape(text: string): string {
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (char) => SPECIAL[char] ?? char) : text;
}
