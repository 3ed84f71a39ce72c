import { PAPER } from '../paper.ts';
import { LEFT, WIDTH, type Element, type Sheet } from './sheet.ts';
import type { Glyph } from './lines.ts';

const SIZE = PAPER.size.table;
const LEADING = SIZE * 1.4;
const PAD = 5;
/** No column is narrower than this share of the table. */
const LEAST = 0.08;

export interface TableCells {
  caption: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  numeric: readonly number[];
  /** The first cell of each row names it. */
  rowHeads: boolean;
}

/** Widths in points, by the longest text of each column, bounded so that no column starves. */
function columnWidths({ head, rows }: TableCells): number[] {
  const longest = head.map((title, i) =>
    Math.min(30, Math.max([...title].length, ...rows.map((row) => [...(row[i] ?? '')].length)) + 2),
  );
  const sum = longest.reduce((a, b) => a + b, 0);
  const shares = longest.map((n) => Math.max(LEAST, n / sum));
  const whole = shares.reduce((a, b) => a + b, 0);
  return shares.map((share) => (share / whole) * WIDTH);
}

interface Row {
  cells: Glyph[][][];
  texts: readonly string[];
  height: number;
  head: boolean;
}

/** The element's own dictionary, for attributes that the library sets in its own tables only. */
function dictionaryOf(element: Element): Record<string, unknown> {
  return (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary.data;
}

/** One table: a caption, rows with their heads, rules as decoration; the head is drawn again on each page. */
export function drawTable(sheet: Sheet, document: Element, cells: TableCells): void {
  const { pdf, setter } = sheet;
  const widths = columnWidths(cells);
  const lay = (texts: readonly string[], head: boolean): Row => {
    const laid = widths.map((width, i) =>
      setter.lines(texts[i] ?? '', { size: SIZE, weight: head ? 700 : 400 }, width - 2 * PAD),
    );
    return { cells: laid, texts, head, height: Math.max(...laid.map((c) => c.length)) * LEADING + 2 * PAD };
  };

  function drawCell(row: Row, column: number, x: number, y: number): void {
    for (const [i, line] of (row.cells[column] ?? []).entries()) {
      const free = (widths[column] ?? 0) - 2 * PAD - setter.width(line);
      const shift = cells.numeric.includes(column) ? free : 0;
      setter.draw(line, x + PAD + shift, y + PAD + i * LEADING, SIZE);
    }
  }

  function rules(y: number, height: number): void {
    pdf.markContent('Artifact', { type: 'Layout' });
    let x = LEFT;
    for (const width of widths) {
      pdf.rect(x, y, width, height).lineWidth(0.5).stroke('#444444');
      x += width;
    }
    pdf.endMarkedContent();
  }

  /** `into` null: the head again on a further page, which a reader has heard already. */
  function drawRow(row: Row, into: Element | null): void {
    const { y } = sheet;
    rules(y, row.height);
    let x = LEFT;
    for (const column of widths.keys()) {
      const at = x;
      if (into) {
        const isHead = row.head || (cells.rowHeads && column === 0);
        const text = row.texts[column] ?? '';
        const whole = setter.isWhole(text, { size: SIZE, weight: row.head ? 700 : 400 });
        const cell = pdf.struct(isHead ? 'TH' : 'TD', whole ? {} : { actual: text });
        into.add(cell);
        if (isHead) dictionaryOf(cell)['A'] = scopeOf(row.head ? 'Column' : 'Row');
        cell.add(() => drawCell(row, column, at, y));
        cell.end();
      } else {
        pdf.markContent('Artifact', { type: 'Pagination' });
        drawCell(row, column, at, y);
        pdf.endMarkedContent();
      }
      x += widths[column] ?? 0;
    }
    sheet.skip(row.height);
  }

  function scopeOf(scope: 'Column' | 'Row') {
    const attributes = pdf.ref({ O: 'Table', Scope: scope });
    attributes.end(undefined);
    return attributes;
  }

  const table = pdf.struct('Table');
  document.add(table);
  sheet.skip(LEADING / 2);
  const head = lay(cells.head, true);
  sheet.need(LEADING * 2 + head.height * 2);
  const caption = pdf.struct('Caption');
  table.add(caption);
  sheet.text(caption, cells.caption, { type: { size: SIZE, weight: 700 }, leading: LEADING * 1.3 });
  caption.end();
  for (const row of [head, ...cells.rows.map((texts) => lay(texts, false))]) {
    if (sheet.need(row.height)) drawRow(head, null);
    const line = pdf.struct('TR');
    table.add(line);
    drawRow(row, line);
    line.end();
  }
  table.end();
  sheet.skip(LEADING / 2);
}
