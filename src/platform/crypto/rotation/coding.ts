import type { SealedColumn } from './declare.ts';
import { partOf, type SealedRow } from './declare.ts';

/** As PostgreSQL writes bytes. */
const HEX = '\\x';

function decoded(text: string, coding: 'hex' | 'base64'): Buffer {
  return coding === 'hex' ? Buffer.from(text.slice(HEX.length), 'hex') : Buffer.from(text, 'base64');
}

function encoded(bytes: Buffer, coding: 'hex' | 'base64'): string {
  return coding === 'hex' ? `${HEX}${bytes.toString('hex')}` : bytes.toString('base64');
}

/** The sealed value of a row; null where there is none. */
export function sealedIn(place: SealedColumn, row: SealedRow): Buffer | null {
  const value = partOf(row, place.column, place.json?.at ?? place.column);
  const bytes = typeof value === 'string' ? decoded(value, place.json?.coding ?? 'base64') : value;
  return Buffer.isBuffer(bytes) && bytes.length > 0 ? bytes : null;
}

function putInside(holder: SealedRow, column: string, path: readonly string[], text: string): void {
  const parent = partOf(holder, column, path.slice(0, -1));
  const key = path.at(-1);
  if (typeof parent === 'object' && key !== undefined) (parent as Record<string, unknown>)[key] = text;
}

/** Puts bytes into a part of the row, in its coding. */
export function putIn(
  place: SealedColumn,
  row: SealedRow,
  part: string | readonly string[],
  bytes: Buffer,
): void {
  if (typeof part === 'string') row[part] = bytes;
  else putInside(row, place.column, part, encoded(bytes, place.json?.coding ?? 'base64'));
}

/** The sealed value of a place in SQL. */
export function sealedSql({ column, json }: SealedColumn): string {
  if (!json) return `"${column}"`;
  const text = `("${column}" #>> '{${json.at.join(',')}}')`;
  return json.coding === 'hex'
    ? `decode(substr(${text}, ${HEX.length + 1}), 'hex')`
    : `decode(${text}, 'base64')`;
}
