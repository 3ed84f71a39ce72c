import { refuse } from '../../kernel/problem.ts';
import type { Cell, Row } from './cell.ts';
import type { FeedFormat, Mapping } from './format.ts';
import { mapHeaders } from './header-map.ts';
import type { TableFile } from './table.ts';
import { cleanText } from './text.ts';

/** Where the header of a file stands and what its columns mean. */
export interface Header {
  sheet: string;
  /** row number of the header as the spreadsheet shows it; the last one of a header of two rows */
  row: number;
  headers: string[];
  mapping: Mapping;
}

/** Titles, units and dates stand above the header; it is looked for in this many rows. */
const SEARCHED = 20;
const SAMPLED = 30;
const RECOGNISED_MIN = 2;

const textAt = (row: Row | undefined, column: number): string =>
  cleanText((row?.cells[column] ?? ({ text: '' } as Cell)).text);

const widthOf = (rows: Row[]) => rows.reduce((width, row) => Math.max(width, row.cells.length), 0);

/** Headers of one row, or of two: a merged heading (监护人) over its parts (姓名, 电话) is read as 监护人姓名, 监护人电话. */
function headerTexts(rows: Row[], at: number, depth: number): string[] {
  const [upper, lower] = depth === 1 ? [undefined, rows[at]] : [rows[at], rows[at + 1]];
  const width = widthOf(rows.slice(at, at + depth));
  let heading = '';
  return Array.from({ length: width }, (_, column) => {
    const above = textAt(upper, column);
    const below = textAt(lower, column);
    if (above !== '') heading = above;
    if (depth === 1) return below;
    return below === '' ? above : heading + below;
  });
}

function samplesOf(rows: Row[], width: number): string[][] {
  return Array.from({ length: width }, (_, column) => rows.map((row) => textAt(row, column)));
}

interface Found extends Omit<Header, 'sheet'> {
  recognised: number;
}

function findIn(rows: Row[], format: FeedFormat): Found | null {
  let best: Found | null = null;
  for (let at = 0; at < Math.min(rows.length, SEARCHED); at++) {
    for (const depth of [1, 2]) {
      const last = rows[at + depth - 1];
      if (!last) continue;
      const headers = headerTexts(rows, at, depth);
      // Only headers count here: values below must not make a title row look like a header.
      const recognised = mapHeaders(headers, [], format).filter(Boolean).length;
      if (recognised < RECOGNISED_MIN || recognised <= (best?.recognised ?? 0)) continue;
      const samples = samplesOf(rows.slice(at + depth, at + depth + SAMPLED), headers.length);
      best = { row: last.number, headers, mapping: mapHeaders(headers, samples, format), recognised };
    }
  }
  return best;
}

async function firstRows(table: TableFile, sheet: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of table.rows(sheet)) {
    rows.push(...batch);
    if (rows.length >= SEARCHED + SAMPLED) break;
  }
  return rows;
}

/**
 * Finds the header in the first 20 written rows of each sheet; the sheet that is understood best wins.
 * Refuses `feed.no-header` when no row names at least two known columns, `feed.empty` when nothing is written at all.
 */
export async function findHeader(table: TableFile, format: FeedFormat): Promise<Header> {
  let best: (Found & { sheet: string }) | null = null;
  let written = false;
  for (const sheet of table.sheets) {
    const rows = await firstRows(table, sheet);
    written ||= rows.length > 0;
    const found = findIn(rows, format);
    if (found && found.recognised > (best?.recognised ?? 0)) best = { ...found, sheet };
  }
  if (!best) throw refuse('invalid', written ? 'feed.no-header' : 'feed.empty');
  const { recognised: _, ...header } = best;
  return header;
}

/** The batches below the header. A header repeated on every printed page is left out. */
export async function* rowsBelow(table: TableFile, header: Header): AsyncGenerator<Row[]> {
  const repeated = (row: Row) =>
    row.cells.every((cell, at) => cell.text === '' || cleanText(cell.text) === header.headers[at]);
  for await (const batch of table.rows(header.sheet)) {
    const below = batch.filter((row) => row.number > header.row && !repeated(row));
    if (below.length > 0) yield below;
  }
}
