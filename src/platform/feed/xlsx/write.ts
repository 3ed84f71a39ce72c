import { neutralise } from '../neutral.ts';
import { writeZip, type ZipPart } from '../zip-write.ts';
import {
  columnName,
  commentsPart,
  contentTypes,
  drawingPart,
  ROOT_RELATIONS,
  SHEET_OPEN,
  sheetRelations,
  STYLES,
  STYLES_PART,
  workbookPart,
  workbookRelations,
  xmlText,
  type CellComment,
  type CellStyle,
} from './write-parts.ts';

export interface OutCell {
  text: string;
  /** A value that is counted with, in place of the text: a number, or a day's serial (see `serialOf`). */
  value?: number;
  style?: CellStyle;
  /** a remark shown when one points at the cell */
  comment?: string;
}

export interface OutSheet {
  name: string;
  /** width of each column in characters */
  widths: number[];
  /** rows that stay in view at the top */
  frozen: number;
  rows: AsyncIterable<OutCell[]> | Iterable<OutCell[]>;
  /** choices offered in a column below the frozen rows; never longer than 255 characters together */
  choices?: { column: number; values: readonly string[] }[];
}

/** A spreadsheet program becomes unusable with more boxes than this; the text of the problem column goes on. */
const COMMENTS_MAX = 5000;
const LAST_ROW = 1_048_576;

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets; their mistaken 29 February 1900 lies before every day of ours. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The number by which spreadsheets know a civil date, YYYY-MM-DD, from March 1900 on. */
export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
}

function cellXml(cell: OutCell, column: number, row: number): string {
  const style = STYLES[cell.style ?? 'plain'];
  const at = `${columnName(column)}${row + 1}`;
  if (cell.value !== undefined) return `<c r="${at}" s="${style}"><v>${cell.value}</v></c>`;
  if (cell.text === '') return style === 0 ? '' : `<c r="${at}" s="${style}"/>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(neutralise(cell.text))}</t></is></c>`;
}

function headXml({ frozen, widths }: OutSheet): string {
  const pane = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/>`;
  // Columns are text even where nothing stands yet: what is typed there keeps all its digits.
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" style="0" customWidth="1"/>`)
    .join('');
  return `${SHEET_OPEN}<sheetViews><sheetView workbookViewId="0">${frozen > 0 ? pane : ''}</sheetView></sheetViews><cols>${columns}</cols><sheetData>`;
}

function choicesXml({ choices = [], frozen }: OutSheet): string {
  if (choices.length === 0) return '';
  const each = choices.map(({ column, values }) => {
    const name = columnName(column);
    return (
      `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${name}${frozen + 1}:${name}${LAST_ROW}">` +
      `<formula1>"${xmlText(values.join(','))}"</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}

async function* sheetXml(sheet: OutSheet, comments: CellComment[]): AsyncGenerator<string> {
  yield headXml(sheet);
  let row = 0;
  for await (const cells of sheet.rows) {
    let line = `<row r="${row + 1}">`;
    for (const [column, cell] of cells.entries()) {
      line += cellXml(cell, column, row);
      if (cell.comment && comments.length < COMMENTS_MAX) comments.push({ column, row, text: cell.comment });
    }
    yield `${line}</row>`;
    row++;
  }
  yield `</sheetData>${choicesXml(sheet)}${comments.length > 0 ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`;
}

function* parts(sheets: OutSheet[]): Generator<ZipPart> {
  const commented: boolean[] = [];
  yield { name: '_rels/.rels', content: [ROOT_RELATIONS] };
  yield { name: 'xl/workbook.xml', content: [workbookPart(sheets.map((sheet) => sheet.name))] };
  yield { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(sheets.length)] };
  yield { name: 'xl/styles.xml', content: [STYLES_PART] };
  for (const [i, sheet] of sheets.entries()) {
    const comments: CellComment[] = [];
    yield { name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet, comments) };
    commented.push(comments.length > 0);
    if (comments.length === 0) continue;
    yield { name: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`, content: [sheetRelations(i + 1)] };
    yield { name: `xl/comments${i + 1}.xml`, content: commentsPart(comments) };
    yield { name: `xl/drawings/vmlDrawing${i + 1}.vml`, content: drawingPart(comments) };
  }
  yield { name: '[Content_Types].xml', content: [contentTypes(commented)] };
}

/**
 * A workbook as a stream of bytes, made while it is read: memory does not grow with the number of rows. A cell is
 * text unless it has a value; what looks like a formula is led by an apostrophe.
 */
export function writeXlsx(sheets: OutSheet[]): AsyncGenerator<Buffer> {
  return writeZip(parts(sheets));
}
