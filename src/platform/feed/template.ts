import type { FeedColumn, FeedFormat } from './format.ts';
import type { OutCell, OutSheet } from './xlsx/write.ts';

/** A list of choices may hold 255 characters; a longer one is told in the notes only. */
const CHOICES_MAX = 255;

function titleOf(column: FeedColumn): string {
  return column.required ? `${column.title}（必填）` : column.title;
}

function tableSheet(format: FeedFormat): OutSheet {
  const examples = Math.max(0, ...format.columns.map((column) => column.examples.length));
  const head: OutCell[] = format.columns.map((column) => ({
    text: titleOf(column),
    style: 'head',
    comment: column.note,
  }));
  const rows = Array.from({ length: examples }, (_, i): OutCell[] =>
    format.columns.map((column) => ({ text: column.examples[i] ?? '' })),
  );
  return {
    name: format.title,
    widths: format.columns.map((column) => column.width ?? 14),
    frozen: 1,
    rows: [head, ...rows],
    choices: format.columns.flatMap(({ choices }, column) =>
      choices && choices.join(',').length <= CHOICES_MAX ? [{ column, values: choices }] : [],
    ),
  };
}

function notesSheet(format: FeedFormat, notes: readonly string[]): OutSheet {
  const line = (texts: string[], style?: OutCell['style']): OutCell[] =>
    texts.map((text) => ({ text, ...(style && { style }) }));
  const columns = format.columns.map((column) =>
    line([titleOf(column), column.note, column.choices?.join('、') ?? ''], 'wrapped'),
  );
  return {
    name: '填写说明',
    widths: [24, 70, 50],
    frozen: 0,
    rows: [
      line([`${format.title}填写说明`], 'title'),
      ...notes.map((note) => line([note])),
      line(['列', '怎么填', '可以填的内容'], 'head'),
      ...columns,
    ],
  };
}

/** An empty table of a format to fill in: headers with notes, synthetic examples, and a sheet that explains each column. */
export function templateSheets(format: FeedFormat, notes: readonly string[]): OutSheet[] {
  return [tableSheet(format), notesSheet(format, notes)];
}
