import { refuse } from '../../kernel/problem.ts';
import type { ByteSource } from './bytes.ts';
import type { Row } from './cell.ts';
import { readCsv } from './csv.ts';
import { FEED_LIMITS, type FeedLimits } from './limits.ts';
import { openZip } from './zip.ts';
import { readSheet, type SheetContext } from './xlsx/sheet.ts';
import { readSharedStrings } from './xlsx/strings.ts';
import { readDateStyles } from './xlsx/styles.ts';
import { readWorkbook } from './xlsx/workbook.ts';

/** A file of rows, whatever its format. A .csv has one sheet without a name. */
export interface TableFile {
  format: 'xlsx' | 'csv';
  /** names of the sheets one can see */
  sheets: string[];
  /** The rows of a sheet that hold something, in batches; may be called again. */
  rows(sheet: string): AsyncGenerator<Row[]>;
}

const ZIP_MARK = 0x04034b50;
/** Container of .xls, and of .xlsx under a password. */
const OLE_MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function refuseOldFormat(source: ByteSource): Promise<never> {
  const bytes = await source.read(0, Math.min(source.size, 4 * 1024 * 1024));
  const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw refuse('invalid', locked ? 'feed.encrypted' : 'feed.old-xls');
}

async function openXlsx(source: ByteSource, limits: FeedLimits): Promise<TableFile> {
  const zip = await openZip(source, limits);
  const book = await readWorkbook(zip);
  const visible = book.sheets.filter((sheet) => sheet.visible);
  let context: SheetContext | null = null;
  return {
    format: 'xlsx',
    sheets: visible.map((sheet) => sheet.name),
    async *rows(name) {
      const sheet = visible.find((one) => one.name === name);
      if (!sheet) throw refuse('invalid', 'feed.no-sheet');
      context ??= {
        strings: await readSharedStrings(zip, book.sharedStrings, limits),
        dateStyles: await readDateStyles(zip, book.styles),
        epoch1904: book.epoch1904,
        limits,
      };
      yield* readSheet(zip, sheet.path, context);
    },
  };
}

/**
 * Opens a .xlsx or .csv by what it holds, not by what it is called. Refuses with a `feed.…` code: too large, an old or
 * locked format, a damaged or harmful container, an unknown encoding.
 */
export async function openTable(source: ByteSource, limits: FeedLimits = FEED_LIMITS): Promise<TableFile> {
  if (source.size > limits.fileBytes)
    throw refuse('invalid', 'feed.too-large', { mb: Math.floor(limits.fileBytes / 1048576) });
  if (source.size === 0) throw refuse('invalid', 'feed.empty');
  const head = await source.read(0, 8);
  if (head.length >= 4 && head.readUInt32LE(0) === ZIP_MARK) return openXlsx(source, limits);
  if (head.equals(OLE_MARK)) return refuseOldFormat(source);
  return { format: 'csv', sheets: [''], rows: () => readCsv(source, limits) };
}
