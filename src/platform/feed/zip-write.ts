import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One entry to write; its content is pulled piece by piece, so nothing is held whole. */
export interface ZipPart {
  name: string;
  content: AsyncIterable<string> | Iterable<string>;
}

interface Written {
  name: Buffer;
  crc: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const VERSION = 20;
/** sizes follow the data (bit 3), names are UTF-8 (bit 11) */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1980-01-01 00:00: a fixed time, so that the same rows give the same file */
const DOS_TIME = 0;
const DOS_DATE = 0x21;
const PIECE = 64 * 1024;

function fields(size: number, values: [at: number, width: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(size);
  for (const [at, width, value] of values) {
    if (width === 2) buffer.writeUInt16LE(value, at);
    else buffer.writeUInt32LE(value, at);
  }
  return buffer;
}

function localHeader(name: Buffer): Buffer {
  const head = fields(30, [
    [0, 4, 0x04034b50],
    [4, 2, VERSION],
    [6, 2, FLAGS],
    [8, 2, DEFLATED],
    [10, 2, DOS_TIME],
    [12, 2, DOS_DATE],
    [26, 2, name.length],
  ]);
  return Buffer.concat([head, name]);
}

function sizes(entry: Written): Buffer {
  return fields(16, [
    [0, 4, 0x08074b50],
    [4, 4, entry.crc],
    [8, 4, entry.packed],
    [12, 4, entry.unpacked],
  ]);
}

function centralHeader(entry: Written): Buffer {
  const head = fields(46, [
    [0, 4, 0x02014b50],
    [4, 2, VERSION],
    [6, 2, VERSION],
    [8, 2, FLAGS],
    [10, 2, DEFLATED],
    [12, 2, DOS_TIME],
    [14, 2, DOS_DATE],
    [16, 4, entry.crc],
    [20, 4, entry.packed],
    [24, 4, entry.unpacked],
    [28, 2, entry.name.length],
    [42, 4, entry.offset],
  ]);
  return Buffer.concat([head, entry.name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  return fields(22, [
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, size],
    [16, 4, offset],
  ]);
}

/** Joins small texts into pieces worth compressing, and keeps the sum over them. */
async function* counted(content: ZipPart['content'], entry: Written): AsyncGenerator<Buffer> {
  let text = '';
  const flush = () => {
    const piece = Buffer.from(text, 'utf8');
    text = '';
    entry.crc = crc32(piece, entry.crc);
    entry.unpacked += piece.length;
    return piece;
  };
  for await (const part of content) {
    text += part;
    if (text.length >= PIECE) yield flush();
  }
  if (text !== '') yield flush();
}

/**
 * A zip container as a stream of bytes. Pull-based: it reads its parts no faster than its reader takes the bytes.
 * Entries below 4 GB only (no 64-bit sizes).
 */
export async function* writeZip(parts: Iterable<ZipPart>): AsyncGenerator<Buffer> {
  const written: Written[] = [];
  let offset = 0;
  const out = (piece: Buffer) => {
    offset += piece.length;
    return piece;
  };
  for (const part of parts) {
    const entry: Written = { name: Buffer.from(part.name, 'utf8'), crc: 0, packed: 0, unpacked: 0, offset };
    yield out(localHeader(entry.name));
    const packed = pipeline(Readable.from(counted(part.content, entry)), createDeflateRaw(), () => undefined);
    for await (const piece of packed as AsyncIterable<Buffer>) {
      entry.packed += piece.length;
      yield out(piece);
    }
    yield out(sizes(entry));
    written.push(entry);
  }
  const start = offset;
  for (const entry of written) yield out(centralHeader(entry));
  yield endRecord(written.length, offset - start, start);
}
