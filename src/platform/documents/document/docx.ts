import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { Block, HouseDocument } from './model.ts';
import { PAPER, points } from './paper.ts';

type Child = Paragraph | Table;

/** Twentieths of a point, in which Word measures. */
const TWIPS = 20;
const twips = (mm: number) => Math.round(points(mm) * TWIPS);
/** Half points, in which Word gives sizes. */
const half = (size: number) => Math.round(size * 2);
const { size, margin } = PAPER;
const TWO_CHARACTERS = size.text * 2 * TWIPS;

const LANGUAGE = { value: 'zh-CN', eastAsia: 'zh-CN' };
const serif = (eastAsia: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia });
/** 仿宋 for the text, 黑体 and 楷体 for headings, as the standard names them; Word takes what the machine has. */
const FONTS = { text: serif('仿宋'), title: serif('宋体'), first: serif('黑体'), second: serif('楷体') };
const LINE = { line: PAPER.line * TWIPS, lineRule: 'exact' as const };

const STYLES = {
  default: {
    document: { run: { font: FONTS.text, size: half(size.text), language: LANGUAGE } },
    title: {
      run: { font: FONTS.title, size: half(size.title), bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 400 } },
    },
    heading1: {
      run: { font: FONTS.first, size: half(size.text), color: '000000' },
      paragraph: { spacing: { ...LINE, before: 120 }, indent: { firstLine: TWO_CHARACTERS }, keepNext: true },
    },
    heading2: {
      run: { font: FONTS.second, size: half(size.text), bold: true, color: '000000' },
      paragraph: { spacing: LINE, indent: { firstLine: TWO_CHARACTERS }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: LINE, indent: { firstLine: TWO_CHARACTERS }, alignment: AlignmentType.BOTH },
    },
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', run: { size: half(size.table) } },
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: half(size.note) } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { size: half(size.table), bold: true },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  ],
};

function cell(text: string, how: { head?: boolean; numeric?: boolean }): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: how.numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text, bold: how.head ?? false })],
      }),
    ],
  });
}

function table(caption: string, rows: TableRow[]): Child[] {
  const whole = { size: 100, type: WidthType.PERCENTAGE };
  return [new Paragraph({ style: 'Caption', text: caption }), new Table({ width: whole, rows })];
}

function childrenOf(block: Block): Child[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          text: block.text,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyText', text: block.text })];
    case 'facts':
      return table(block.caption, [
        headRow(['项目', '内容'], []),
        ...block.items.map(
          ({ term, value }) => new TableRow({ children: [cell(term, { head: true }), cell(value, {})] }),
        ),
      ]);
    case 'table': {
      const numeric = block.numeric ?? [];
      const line = (row: readonly string[]) =>
        new TableRow({ children: row.map((text, i) => cell(text, { numeric: numeric.includes(i) })) });
      return table(block.caption, [headRow(block.head, numeric), ...block.rows.map(line)]);
    }
    case 'signature':
      return signature(block);
  }
}

/** Word says the head of a table aloud with each cell, and repeats it on the next page. */
function headRow(head: readonly string[], numeric: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: head.map((text, i) => cell(text, { head: true, numeric: numeric.includes(i) })),
  });
}

/** Four characters in from the right (7.3.5.1); the seal is put over the name and the date. */
function signature({ office, date, seal }: Extract<Block, { kind: 'signature' }>): Child[] {
  const line = (text: string, before: number) =>
    new Paragraph({
      text,
      alignment: AlignmentType.RIGHT,
      indent: { right: TWO_CHARACTERS * 2 },
      spacing: { ...LINE, before },
      keepLines: true,
    });
  return [line(seal ? `${office}（盖章）` : office, 800), line(date, 0)];
}

const pageNumber = new Footer({
  children: [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: half(size.page) })],
    }),
  ],
});

const PAGE: ISectionOptions['properties'] = {
  page: {
    size: { width: twips(PAPER.width), height: twips(PAPER.height) },
    margin: {
      top: twips(margin.top),
      right: twips(margin.right),
      bottom: twips(margin.bottom),
      left: twips(margin.left),
    },
  },
};

/** The document as .docx: styles of headings and tables, the language, and the page of GB/T 9704. */
export async function docxOf(document: HouseDocument): Promise<Buffer> {
  const { title, number, to, blocks, notes } = document;
  const children = [
    ...(number ? [new Paragraph({ text: number, alignment: AlignmentType.CENTER })] : []),
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...(to ? [new Paragraph({ text: `${to}：`, spacing: LINE })] : []),
    ...blocks.flatMap(childrenOf),
    ...notes.map((text) => new Paragraph({ style: 'Note', text, spacing: { before: 200 } })),
  ];
  const file = new Document({
    title,
    creator: '助业',
    styles: STYLES,
    sections: [{ properties: PAGE, footers: { default: pageNumber }, children }],
  });
  return Packer.toBuffer(file);
}
