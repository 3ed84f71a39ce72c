import { refuse } from '../../kernel/problem.ts';
import { bufferSource } from '../feed/bytes.ts';
import { detectEncoding } from '../feed/encoding.ts';
import { FEED_LIMITS } from '../feed/limits.ts';
import { openZip } from '../feed/zip.ts';
import { endingOf } from './name.ts';

/** What a file is, told by its bytes. `endings[0]` is the one it is kept with. */
export interface FileType {
  mediaType: string;
  endings: readonly [string, ...string[]];
}

const PDF: FileType = { mediaType: 'application/pdf', endings: ['pdf'] };
const PNG: FileType = { mediaType: 'image/png', endings: ['png'] };
const JPEG: FileType = { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX: FileType = { mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] };
const DOCX: FileType = { mediaType: `${OFFICE}.wordprocessingml.document`, endings: ['docx'] };
/** Text has no mark of its own: its name decides which it is. */
const TEXTS: readonly FileType[] = [
  { mediaType: 'text/csv', endings: ['csv'] },
  { mediaType: 'application/jsonl', endings: ['jsonl', 'ndjson'] },
];

const MAGIC: readonly (readonly [Buffer, FileType])[] = [
  [Buffer.from('%PDF-', 'latin1'), PDF],
  [Buffer.from('89504e470d0a1a0a', 'hex'), PNG],
  [Buffer.from('ffd8ff', 'hex'), JPEG],
];
const ZIP = Buffer.from('504b0304', 'hex');

const notAccepted = () => refuse('invalid', 'file-type');

/** Office documents are zip containers; the container's own checks (bombs, paths, overlaps) apply. */
async function officeType(bytes: Buffer): Promise<FileType> {
  const zip = await openZip(bufferSource(bytes), FEED_LIMITS);
  if (zip.names.some((name) => name.toLowerCase().endsWith('vbaproject.bin')))
    throw refuse('invalid', 'file-macro');
  if (!zip.has('[Content_Types].xml')) throw notAccepted();
  if (zip.has('xl/workbook.xml')) return XLSX;
  if (zip.has('word/document.xml')) return DOCX;
  throw notAccepted();
}

async function textType(bytes: Buffer, ending: string): Promise<FileType> {
  const type = TEXTS.find((text) => text.endings.includes(ending));
  // A page of markup that calls itself a table is made to be opened by a browser.
  if (!type || /^\s*</.test(bytes.toString('latin1', 0, 200).replace(/^\u00ef\u00bb\u00bf/, '')))
    throw notAccepted();
  await detectEncoding(bufferSource(bytes));
  return type;
}

/**
 * Tells the type of a file by its content and refuses what is not accepted: `file-type`, `file-macro`, and `file-ending`
 * when the name says something else than the content. Refusals of zip containers and texts are those of `feed`.
 */
export async function fileType(bytes: Buffer, name: string): Promise<FileType> {
  const starts = (magic: Buffer) => bytes.subarray(0, magic.length).equals(magic);
  const ending = endingOf(name);
  const plain = MAGIC.find(([magic]) => starts(magic))?.[1];
  const type = plain ?? (starts(ZIP) ? await officeType(bytes) : await textType(bytes, ending));
  if (ending !== '' && !type.endings.includes(ending))
    throw refuse('invalid', 'file-ending', { ending: type.endings[0] });
  return type;
}
