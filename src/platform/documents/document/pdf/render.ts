// oxlint-disable-next-line import/no-named-as-default -- the published types know the default alone
import PDFDocument from 'pdfkit';
import type { Block, HouseDocument } from '../model.ts';
import { PAPER, points } from '../paper.ts';
import { LEFT, Sheet, WIDTH, type Element, type Setting } from './sheet.ts';
import { drawTable } from './table.ts';
import { createSetter, type Pdf } from './type.ts';

const { size, line } = PAPER;
const TWO_CHARACTERS = size.text * 2;
const TEXT: Setting = { type: { size: size.text, weight: 400 }, leading: line, indent: TWO_CHARACTERS };
const SIGN: Setting = { ...TEXT, indent: 0, align: 'right', inset: TWO_CHARACTERS * 2 };
const SEAL_ROOM = line * 1.5;

function element(sheet: Sheet, parent: Element, tag: string, text: string, setting: Setting): void {
  // A character that the font lacks is drawn as a mark; the reader hears the real text.
  const whole = sheet.setter.isWhole(text, setting.type);
  const own = sheet.pdf.struct(tag, whole ? {} : { actual: text });
  parent.add(own);
  sheet.text(own, text, setting);
  own.end();
}

function drawBlock(sheet: Sheet, parent: Element, block: Block): void {
  switch (block.kind) {
    case 'heading': {
      sheet.need(line * 2);
      const type = { size: size.text, weight: 700 as const };
      return element(sheet, parent, block.level === 1 ? 'H2' : 'H3', block.text, { ...TEXT, type });
    }
    case 'paragraph':
      return element(sheet, parent, 'P', block.text, TEXT);
    case 'facts':
      return drawTable(sheet, parent, {
        caption: block.caption,
        head: ['项目', '内容'],
        rows: block.items.map(({ term, value }) => [term, value]),
        numeric: [],
        rowHeads: true,
      });
    case 'table':
      return drawTable(sheet, parent, { ...block, numeric: block.numeric ?? [], rowHeads: true });
    case 'signature': {
      sheet.need(line * 2 + SEAL_ROOM);
      sheet.skip(SEAL_ROOM);
      element(sheet, parent, 'P', block.seal ? `${block.office}（盖章）` : block.office, SIGN);
      return element(sheet, parent, 'P', block.date, SIGN);
    }
  }
}

function drawDocument(sheet: Sheet, { title, number, to, blocks, notes }: HouseDocument): void {
  const root = sheet.pdf.struct('Document');
  sheet.pdf.addStructure(root);
  if (number) element(sheet, root, 'P', number, { ...TEXT, indent: 0, align: 'centre' });
  const heading: Setting = {
    type: { size: size.title, weight: 700 },
    leading: size.title * 1.6,
    align: 'centre',
  };
  element(sheet, root, 'H1', title, heading);
  sheet.skip(line / 2);
  if (to) element(sheet, root, 'P', `${to}：`, { ...TEXT, indent: 0 });
  for (const block of blocks) drawBlock(sheet, root, block);
  sheet.skip(line / 2);
  const note: Setting = { type: { size: size.note, weight: 400 }, leading: size.note * 1.6 };
  for (const text of notes) element(sheet, root, 'P', text, note);
  root.end();
}

/** Page numbers belong to the paper, not to the text: readers do not hear them. */
function drawPageNumbers(sheet: Sheet): void {
  const { pdf, setter } = sheet;
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    const [text = []] = setter.lines(`— ${page + 1} —`, { size: size.page, weight: 400 }, WIDTH);
    // Below the type area; the library would begin a new page for it.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination' });
    const y = points(PAPER.height - PAPER.margin.bottom + 7);
    setter.draw(text, LEFT + (WIDTH - setter.width(text)) / 2, y, size.page);
    pdf.endMarkedContent();
  }
}

function bytesOf(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    pdf.on('data', (piece: Buffer) => pieces.push(piece));
    pdf.on('end', () => resolve(Buffer.concat(pieces)));
    pdf.on('error', reject);
  });
}

/**
 * The document as a tagged PDF (ISO 14289-1): language, title, headings, tables with their heads, and fonts with the text
 * behind every glyph, so that it can be read aloud, searched and copied.
 */
export function pdfOf(document: HouseDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    info: { Title: document.title, Creator: '助业', Producer: '助业' },
    // pdfkit would embed Helvetica, which nothing here uses.
    font: '',
    // The published types lag behind: they know neither this subset nor an absent font.
  } as unknown as ConstructorParameters<typeof PDFDocument>[0]);
  const bytes = bytesOf(pdf);
  const sheet = new Sheet(pdf, createSetter(pdf));
  drawDocument(sheet, document);
  drawPageNumbers(sheet);
  pdf.end();
  return bytes;
}
