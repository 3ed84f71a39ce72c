import { refuse } from '../../../kernel/problem.ts';
import { BLANK, numberText, serialText, textCell, type Cell, type Row } from '../cell.ts';
import type { FeedLimits } from '../limits.ts';
import type { Zip } from '../zip.ts';
import { TextGatherer, type SharedStrings } from './strings.ts';
import { createXmlScanner, type Tag } from './xml.ts';

export interface SheetContext {
  strings: SharedStrings;
  dateStyles: boolean[];
  epoch1904: boolean;
  limits: FeedLimits;
}

function isoCell(raw: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::00(?:\.0+)?)?Z?)?$/.exec(raw);
  if (!match) return textCell(raw);
  return { kind: 'date', text: match[2] && match[2] !== '00:00' ? `${match[1]} ${match[2]}` : match[1]! };
}

/** Turns the written value of a cell into a cell, by its declared type. */
function makeCell(type: string, raw: string, style: number, context: SheetContext): Cell {
  switch (type) {
    case 's': {
      const index = Number(raw);
      const cell = textCell(context.strings.texts[index] ?? '');
      return context.strings.cut.has(index) ? { ...cell, cut: true } : cell;
    }
    case 'inlineStr':
    case 'str':
      return textCell(raw);
    case 'b':
      return { kind: 'boolean', text: raw === '1' || raw === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: raw };
    case 'd':
      return isoCell(raw);
    default:
      if (raw === '') return BLANK;
      return context.dateStyles[style]
        ? serialText(raw, context.epoch1904)
        : { kind: 'number', text: numberText(raw) };
  }
}

/** Assembles rows from the tags of one sheet; finished rows wait in `rows`. */
class SheetReader {
  rows: Row[] = [];
  readonly #context: SheetContext;
  readonly #gather: TextGatherer;
  #kept = 0;
  #row: Row = { number: 0, cells: [] };
  #column = -1;
  #type = '';
  #style = 0;
  #formula = false;
  #inValue = false;
  #inCell = false;

  constructor(context: SheetContext) {
    this.#context = context;
    this.#gather = new TextGatherer(context.limits.cellChars);
  }

  open(tag: Tag): void {
    switch (tag.name) {
      case 'c':
        return this.#openCell(tag);
      case 'v':
        this.#inValue = this.#inCell;
        return;
      case 'f':
        this.#formula = true;
        return;
      case 'row': {
        const number = Number(tag.attribute('r') ?? this.#row.number + 1);
        // Rows that go backwards would let one row be told under two numbers.
        if (!Number.isInteger(number) || number <= this.#row.number) throw refuse('invalid', 'feed.xml');
        this.#row = { number, cells: [] };
        this.#column = -1;
        return;
      }
      default:
        if (this.#inCell) this.#gather.open(tag.name);
    }
  }

  #openCell(tag: Tag): void {
    const column = tag.letters('r');
    this.#column = column === 0 ? this.#column + 1 : column - 1;
    if (this.#column > 16_383) throw refuse('invalid', 'feed.xml');
    this.#type = tag.attribute('t') ?? 'n';
    this.#style = Number(tag.attribute('s') ?? '0');
    this.#formula = false;
    this.#inCell = true;
  }

  wantsText(): boolean {
    return this.#inCell && (this.#inValue || this.#gather.wanted());
  }

  text(value: string): void {
    this.#gather.add(value);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (this.#inCell) this.#gather.close(name);
  }

  #closeCell(): void {
    this.#inCell = false;
    const raw = this.#gather.take();
    const cut = this.#gather.cut;
    this.#gather.cut = false;
    let cell = makeCell(this.#type, raw, this.#style, this.#context);
    if (cut) cell = { ...cell, cut: true };
    // A formula whose value was never saved has nothing to show, yet it is not an empty cell.
    if (this.#formula)
      cell = { ...(cell.kind === 'blank' ? { kind: 'text', text: '' } : cell), formula: true };
    if (cell.kind === 'blank' || (cell.text.trim() === '' && !cell.formula)) return;
    if (this.#column >= this.#context.limits.columns)
      throw refuse('invalid', 'feed.too-many-columns', { max: this.#context.limits.columns });
    const { cells } = this.#row;
    while (cells.length < this.#column) cells.push(BLANK);
    cells[this.#column] = cell;
  }

  #closeRow(): void {
    if (this.#row.cells.length === 0) return;
    this.#kept++;
    if (this.#kept > this.#context.limits.rows)
      throw refuse('invalid', 'feed.too-many-rows', { max: this.#context.limits.rows });
    this.rows.push(this.#row);
    this.#row = { number: this.#row.number, cells: [] };
  }
}

/** The rows of a sheet that hold something, in batches of one piece of the file. */
export async function* readSheet(zip: Zip, path: string, context: SheetContext): AsyncGenerator<Row[]> {
  const reader = new SheetReader(context);
  const scanner = createXmlScanner({
    open: (tag) => reader.open(tag),
    close: (name) => reader.close(name),
    text: (value) => reader.text(value),
    wantsText: () => reader.wantsText(),
  });
  for await (const piece of zip.stream(path)) {
    scanner.write(piece);
    if (reader.rows.length === 0) continue;
    yield reader.rows;
    reader.rows = [];
  }
  scanner.end();
}
