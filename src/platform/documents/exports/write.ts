import type { Context } from '../../action/index.ts';
import { writeXlsx, type OutCell, type OutSheet } from '../../feed/index.ts';
import { cellOf, fieldOf, valueOf } from './cells.ts';
import type { AnyExport, ExportColumn } from './define.ts';
import { noteSheet, type ExportNotes } from './note-sheet.ts';

/** Everything that the bytes of a file are made from. */
export interface ExportWork {
  ctx: Context;
  definition: AnyExport;
  rows: AsyncIterable<unknown>;
  full: boolean;
  notes: ExportNotes;
}

/** Column functions take what `rows` of the same definition yields; the registry has erased both types. */
const columnsOf = (definition: AnyExport) => definition.columns as readonly ExportColumn<unknown>[];

function dataSheet({ ctx, definition, rows, full }: ExportWork): OutSheet {
  const columns = columnsOf(definition);
  async function* lines(): AsyncGenerator<OutCell[]> {
    yield columns.map((column) => ({ text: column.title, style: 'head' as const }));
    for await (const row of rows)
      yield columns.map((column) => cellOf(column.kind, valueOf(column, row, ctx, full)));
  }
  return { name: definition.title, widths: columns.map((c) => c.width), frozen: 1, rows: lines() };
}

async function* csvOf({ ctx, definition, rows, full }: ExportWork): AsyncGenerator<Buffer> {
  const columns = columnsOf(definition);
  yield Buffer.from(`\uFEFF${columns.map((c) => fieldOf('text', c.title)).join(',')}\r\n`, 'utf8');
  for await (const row of rows) {
    const fields = columns.map((column) => fieldOf(column.kind, valueOf(column, row, ctx, full)));
    yield Buffer.from(`${fields.join(',')}\r\n`, 'utf8');
  }
}

/** The bytes of the file, made while they are read: memory does not grow with the number of rows. */
export function exportBytes(work: ExportWork, format: 'xlsx' | 'csv'): AsyncGenerator<Buffer> {
  return format === 'csv' ? csvOf(work) : writeXlsx([dataSheet(work), noteSheet(work.notes)]);
}
