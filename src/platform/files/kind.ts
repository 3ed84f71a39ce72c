import { refuse } from '../../kernel/problem.ts';
import { bufferSource } from '../feed/bytes.ts';
import { detectEncoding } from '../feed/encoding.ts';
import { FEED_LIMITS } from '../feed/limits.ts';
import { openZip } from '../feed/zip.ts';
import { endingOf } from './name.ts';
import type { FileType } from './type.ts';

const PDF: FileType = { group: 'pdf', mediaType: 'application/pdf', endings: ['pdf'] };
const PNG: FileType = { group: 'image', mediaType: 'image/png', endings: ['png'] };
const JPEG: FileType = { group: 'image', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const XLSX: FileType = { group: 'office', mediaType: `${OFFICE}.spreadsheetml.sheet`, endings: ['xlsx'] };
const DOCX: FileType = {
  group: 'office',
  mediaType: `${OFFICE}.wordprocessingml.document`,
  endings: ['docx'],
};
/** Text has no mark of its own: its name decides which it is. */
const TEXTS: readonly FileType[] = [
  { group: 'text', mediaType: 'text/csv', endings: ['csv'] },
  { group: 'text', mediaType: 'application/jsonl', endings: ['jsonl', 'ndjson'] },
  { group: 'text', mediaType: 'text/plain', endings: ['txt'] },
];

const MAGIC: readonly (readonly [Buffer, FileType])[] = [
  [Buffer.from('%PDF-', 'latin1'), PDF],
  [Buffer.from('89504e470d0a1a0a', 'hex'), PNG],
  [Buffer.from('ffd8ff', 'hex'), JPEG],
];
const ZIP = Buffer.from('504b0304', 'hex');
/** Old Word and Excel, and new ones with a password, are such a container. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Brands of the photos of some phones; few computers can show them (ISO/IEC 23008-12). */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'avif'];

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

/** Known, but not to be kept: each says what to do instead. */
function refuseKnown(bytes: Buffer): void {
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw refuse('invalid', 'file-old-office');
  const isMedia = bytes.toString('latin1', 4, 8) === 'ftyp';
  if (isMedia && HEIC_BRANDS.includes(bytes.toString('latin1', 8, 12))) throw refuse('invalid', 'file-heic');
}

/**
 * Tells the type of a file by its content and refuses what is not accepted: `file-type`, `file-macro`, `file-heic`,
 * `file-old-office`, and `file-ending` when the name says something else than the content. Refusals of zip containers and
 * texts are those of `feed`.
 */
export async function fileType(bytes: Buffer, name: string): Promise<FileType> {
  const starts = (magic: Buffer) => bytes.subarray(0, magic.length).equals(magic);
  const ending = endingOf(name);
  refuseKnown(bytes);
  const plain = MAGIC.find(([magic]) => starts(magic))?.[1];
  const type = plain ?? (starts(ZIP) ? await officeType(bytes) : await textType(bytes, ending));
  if (ending !== '' && !type.endings.includes(ending))
    throw refuse('invalid', 'file-ending', { ending: type.endings[0] });
  return type;
}
