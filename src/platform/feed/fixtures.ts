import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { bufferSource } from './bytes.ts';
import type { Row } from './cell.ts';
import { FEED_LIMITS, type FeedLimits } from './limits.ts';
import { openTable, type TableFile } from './table.ts';
import { writeZip, type ZipPart } from './zip-write.ts';

/** For tests: the bytes of a generated file. */
export function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  return buffer(Readable.from(stream));
}

export const zipOf = (parts: ZipPart[]): Promise<Buffer> => bytesOf(writeZip(parts));

/** For tests: the parts of the smallest workbook around one sheet's XML. */
export function workbookParts(sheetData: string, more: ZipPart[] = [], workbookExtra = ''): ZipPart[] {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return [
    {
      name: '_rels/.rels',
      content: [
        `<Relationships><Relationship Id="a" Type="${relation}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/workbook.xml',
      content: [
        `<workbook>${workbookExtra}<sheets><sheet name="表" sheetId="1" r:id="s"/></sheets></workbook>`,
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: [
        `<Relationships><Relationship Id="s" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="t" Type="${relation}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="u" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
      ],
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: [`<worksheet><sheetData>${sheetData}</sheetData></worksheet>`],
    },
    ...more,
  ];
}

export const table = (bytes: Buffer, limits: FeedLimits = FEED_LIMITS): Promise<TableFile> =>
  openTable(bufferSource(bytes), limits);

/** All that batches hold, in order. */
export async function flat<T>(batches: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

export const allRows = (file: TableFile, sheet = file.sheets[0] ?? ''): Promise<Row[]> =>
  flat(file.rows(sheet));

/** Texts by row, blanks as ''. */
export async function textsOf(bytes: Buffer, limits?: FeedLimits): Promise<string[][]> {
  return (await allRows(await table(bytes, limits))).map((row) => row.cells.map((cell) => cell.text));
}
