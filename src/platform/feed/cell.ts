/**
 * What stands in one cell, always with the text a reader sees. `date` carries its text as YYYY-MM-DD (with HH:MM when
 * the cell has a time); `error` is a spreadsheet error such as #N/A. Formulas are never computed: `formula` says that
 * the text is the value that was last computed by the program that wrote the file.
 */
export interface Cell {
  kind: 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'error';
  text: string;
  formula?: true;
  /** the text was longer than the limit and has been cut */
  cut?: true;
}

/** A row that holds something; `number` is the row's number as the spreadsheet program shows it. */
export interface Row {
  number: number;
  cells: Cell[];
}

export const BLANK: Cell = Object.freeze({ kind: 'blank', text: '' });

export function textCell(text: string): Cell {
  return text === '' ? BLANK : { kind: 'text', text };
}

/** The shortest decimal text of a number as a spreadsheet stores it (no exponent below 10^21); what is no number stays. */
export function numberText(raw: string): string {
  const value = Number(raw);
  return raw.trim() === '' || !Number.isFinite(value) ? raw : String(value);
}

const DAY_MS = 86_400_000;
const MAX_SERIAL = 2_958_465; // 9999-12-31

/**
 * The civil date of a spreadsheet serial number (days), or null when there is none: negative, after 9999, or serial 60
 * of the 1900 system, the 29 February 1900 that never was. `epoch1904`: the workbook counts from 1904-01-01.
 */
export function serialDate(serial: number, epoch1904 = false): string | null {
  const day = Math.floor(serial);
  if (!(day >= (epoch1904 ? 0 : 1)) || day > MAX_SERIAL) return null;
  if (!epoch1904 && day === 60) return null;
  const base = epoch1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const at = new Date(base + day * DAY_MS);
  return at.getUTCFullYear() > 9999 ? null : at.toISOString().slice(0, 10);
}

/** The text of a date-styled number: YYYY-MM-DD, with HH:MM when a time is part of it; the number itself when no date. */
export function serialText(raw: string, epoch1904: boolean): Cell {
  const serial = Number(raw);
  const date = Number.isFinite(serial) ? serialDate(serial, epoch1904) : null;
  if (date === null) return { kind: 'number', text: numberText(raw) };
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (minutes === 0 || minutes === 1440) return { kind: 'date', text: date };
  const pad = (n: number) => String(n).padStart(2, '0');
  return { kind: 'date', text: `${date} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}` };
}
