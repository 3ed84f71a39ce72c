import { neutralise, serialOf, type OutCell } from '../../feed/index.ts';
import type { Context } from '../../action/index.ts';
import type { ExportColumn, ExportValue } from './define.ts';

/** A row's column, its number in full where that was granted. */
export function valueOf<R>(column: ExportColumn<R>, row: R, ctx: Context, full: boolean): ExportValue {
  return full && column.full ? column.full(row, ctx) : column.value(row);
}

/** As a cell of a spreadsheet: dates are dates, numbers numbers, everything else text. */
export function cellOf(kind: ExportColumn<never>['kind'], value: ExportValue): OutCell {
  if (value === null || value === '') return { text: '' };
  if (kind === 'date') return { text: '', value: serialOf(String(value)), style: 'date' };
  if (kind === 'number') return { text: '', value: Number(value), style: 'number' };
  if (kind === 'fen') return { text: '', value: Number(value) / 100, style: 'money' };
  return { text: String(value) };
}

/** As a field of a .csv (RFC 4180): yuan with two digits, and nothing that a spreadsheet would run. */
export function fieldOf(kind: ExportColumn<never>['kind'], value: ExportValue): string {
  if (value === null) return '';
  const text = kind === 'fen' ? (Number(value) / 100).toFixed(2) : neutralise(String(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
