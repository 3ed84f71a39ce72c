import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Regions } from '../../kernel/regions.ts';
import { writeXlsx } from '../../platform/feed/index.ts';
import type { OutCell } from '../../platform/feed/index.ts';
import { ROSTER_HEADERS, rosterRows } from './rows.ts';
import type { RosterSize } from './rows.ts';

const WIDTHS = [6, 12, 6, 24, 22, 10, 10, 14, 10, 16, 16, 34, 16, 12, 14];

/** Writes an invented county roster as .xlsx, row by row, for trying the import. Throws what the file system throws. */
export async function writeRoster(file: string, size: RosterSize, regions: Regions): Promise<void> {
  const title = `${regions.fullName(size.county)}持证残疾人花名册（虚构，供试用）`;
  const sheet = { name: '花名册', widths: WIDTHS, frozen: 2, rows: sheetRows(title, size, regions) };
  await pipeline(Readable.from(writeXlsx([sheet])), createWriteStream(file));
}

function* sheetRows(title: string, size: RosterSize, regions: Regions): Generator<OutCell[]> {
  yield [{ text: title, style: 'title' }];
  yield ROSTER_HEADERS.map((text) => ({ text, style: 'head' as const }));
  for (const row of rosterRows(size, regions)) yield row.map((text) => ({ text }));
}
