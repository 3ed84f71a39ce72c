import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { refuse, Refusal } from '../../kernel/problem.ts';
import { pieces, type ByteSource } from './bytes.ts';
import type { FeedLimits } from './limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';

const STORED = 0;
const DEFLATED = 8;
/** Below this an entry may be as dense as it likes: it cannot hurt. */
const SMALL = 4 * 1024 * 1024;

const damaged = () => refuse('invalid', 'feed.zip-damaged');
const bomb = () => refuse('invalid', 'feed.zip-bomb');

export interface Zip {
  names: string[];
  has(name: string): boolean;
  /** The unpacked bytes of an entry in pieces. Refuses as soon as more comes out than was declared or is allowed. */
  stream(name: string): AsyncGenerator<Buffer>;
  /** A small entry whole. Refuses `feed.zip-bomb` beyond `max` bytes. */
  whole(name: string, max: number): Promise<Buffer>;
}

function checkDeclared(entry: ZipEntry, limits: FeedLimits): void {
  if (entry.unpacked > limits.entryBytes) throw bomb();
  if (entry.unpacked > SMALL && entry.unpacked > entry.packed * limits.ratio) throw bomb();
}

async function dataOffset(source: ByteSource, entry: ZipEntry): Promise<number> {
  const header = await source.read(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw damaged();
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
}

function unpack(entry: ZipEntry, packed: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged();
  // The pipeline closes both ends when the reader stops early; the error itself reaches the reader.
  return pipeline(Readable.from(packed), createInflateRaw({ chunkSize: 128 * 1024 }), () => undefined);
}

/** Opens a zip container over `source`. All refusals of `readZipDirectory` apply. */
export async function openZip(source: ByteSource, limits: FeedLimits): Promise<Zip> {
  if (source.size > limits.fileBytes)
    throw refuse('invalid', 'feed.too-large', { mb: Math.floor(limits.fileBytes / 1048576) });
  const entries = await readZipDirectory(source, limits);
  let total = 0;

  async function* stream(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw damaged();
    checkDeclared(entry, limits);
    let size = 0;
    let crc = 0;
    try {
      for await (const piece of unpack(
        entry,
        pieces(source, await dataOffset(source, entry), entry.packed),
      )) {
        size += piece.length;
        total += piece.length;
        if (size > entry.unpacked || total > limits.totalBytes) throw bomb();
        crc = crc32(piece, crc);
        yield piece;
      }
    } catch (error) {
      throw error instanceof Refusal ? error : damaged();
    }
    if (size !== entry.unpacked || crc !== entry.crc) throw damaged();
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    stream,
    async whole(name, max) {
      const parts: Buffer[] = [];
      let size = 0;
      for await (const piece of stream(name)) {
        size += piece.length;
        if (size > max) throw bomb();
        parts.push(piece);
      }
      return Buffer.concat(parts);
    },
  };
}
