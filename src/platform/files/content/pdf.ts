import { inflateSync } from 'node:zlib';
import { refuse } from '../../../kernel/problem.ts';

/** Names that let a PDF run something, start a program or carry other files (ISO 32000-1, 7.11.4, 12.6.4). */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA)(?![A-Za-z0-9])/;
const LOCKED = /\/Encrypt(?![A-Za-z0-9])/;
/** Objects in packed streams are small; more than this is a bomb or no list of objects. */
const OBJECTS_MAX = 16 * 1024 * 1024;
const ZIP_END = Buffer.from('504b0506', 'hex');
const ZIP_END_SIZE = 22;
const ZIP_COMMENT_MAX = 0xffff;

/** Names may be written with #xx for any letter. */
const plainNames = (text: string) =>
  text.replace(/#([\da-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Parts of the file: the objects between streams, and the content of packed lists of objects. */
function* objectTexts(bytes: Buffer): Generator<string> {
  const text = bytes.toString('latin1');
  const opening = /stream\r?\n/g;
  let from = 0;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const dictionary = text.slice(from, found.index);
    yield dictionary;
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    const packed = dictionary.slice(dictionary.lastIndexOf('obj'));
    if (/\/ObjStm/.test(packed) && end > start) yield unpacked(bytes.subarray(start, end));
    from = end < 0 ? text.length : end + 9;
    opening.lastIndex = from;
  }
  yield text.slice(from);
}

function unpacked(stream: Buffer): string {
  try {
    return inflateSync(stream, { maxOutputLength: OBJECTS_MAX, finishFlush: 2 }).toString('latin1');
  } catch (error) {
    // A list of objects that cannot be looked into may hold anything.
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? refuse('invalid', 'feed.zip-bomb')
      : refuse('invalid', 'file-script');
  }
}

/** Whether the bytes are a zip container as well: its end record reaches to the last byte. */
export function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-(ZIP_END_SIZE + ZIP_COMMENT_MAX));
  for (let at = tail.lastIndexOf(ZIP_END); at >= 0; at = at === 0 ? -1 : tail.lastIndexOf(ZIP_END, at - 1)) {
    if (at + ZIP_END_SIZE <= tail.length && at + ZIP_END_SIZE + tail.readUInt16LE(at + 20) === tail.length)
      return true;
  }
  return false;
}

/**
 * Refuses a PDF that may run something (`file-script`), is locked (`file-locked`) or is another kind of file too
 * (`file-polyglot`). What hides in a stream of an unusual filter is not seen: the scanner for viruses is the second look.
 */
export function checkPdf(bytes: Buffer): void {
  if (endsAsZip(bytes)) throw refuse('invalid', 'file-polyglot');
  for (const text of objectTexts(bytes)) {
    const names = plainNames(text);
    if (LOCKED.test(names)) throw refuse('invalid', 'file-locked');
    if (ACTIVE.test(names)) throw refuse('invalid', 'file-script');
  }
}
