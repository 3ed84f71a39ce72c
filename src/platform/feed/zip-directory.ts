import { refuse } from '../../kernel/problem.ts';
import type { ByteSource } from './bytes.ts';
import type { FeedLimits } from './limits.ts';

/** One entry as the central directory declares it; sizes in bytes. */
export interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  /** where its local header stands */
  offset: number;
}

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const END_SIZE = 22;
const COMMENT_MAX = 0xffff;
const UNKNOWN_32 = 0xffffffff;
const ENCRYPTED = 1;

const damaged = () => refuse('invalid', 'feed.zip-damaged');

function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_SIZE; at >= 0; at--) if (tail.readUInt32LE(at) === END) return at;
  throw damaged();
}

/** Entries are never unpacked to disk, yet a name that tries to leave its folder shows a file made to harm. */
function checkName(name: string): void {
  const harmful =
    name === '' ||
    name.includes('\0') ||
    name.includes('\\') ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..');
  if (harmful) throw refuse('invalid', 'feed.zip-path');
}

/** Sizes beyond 32 bits stand in the extra field, in this order, each only where its place holds ffffffff. */
function wide(extra: Buffer, places: number[]): number[] {
  if (!places.includes(UNKNOWN_32)) return places;
  for (let at = 0; at + 4 <= extra.length;) {
    const size = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) {
      let from = at + 4;
      return places.map((place) => {
        if (place !== UNKNOWN_32) return place;
        if (from + 8 > Math.min(extra.length, at + 4 + size)) throw damaged();
        const value = Number(extra.readBigUInt64LE(from));
        from += 8;
        return value;
      });
    }
    at += 4 + size;
  }
  throw damaged();
}

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw damaged();
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const next = extraEnd + directory.readUInt16LE(at + 32);
  if (next > directory.length) throw damaged();
  if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw refuse('invalid', 'feed.encrypted');
  const name = directory.toString('utf8', at + 46, nameEnd);
  checkName(name);
  const [unpacked, packed, offset] = wide(directory.subarray(nameEnd, extraEnd), [
    directory.readUInt32LE(at + 24),
    directory.readUInt32LE(at + 20),
    directory.readUInt32LE(at + 42),
  ]) as [number, number, number];
  return {
    entry: {
      name,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed,
      unpacked,
      offset,
    },
    next,
  };
}

/** Two entries over the same bytes is how a small file unpacks to petabytes. */
function checkOverlap(entries: ZipEntry[], directoryAt: number): void {
  const byOffset = entries.toSorted((a, b) => a.offset - b.offset);
  byOffset.forEach((entry, i) => {
    const limit = byOffset[i + 1]?.offset ?? directoryAt;
    if (entry.offset + 30 + entry.packed > limit) throw refuse('invalid', 'feed.zip-overlap');
  });
}

/** Where the central directory stands and how many entries it claims; the 64-bit end record if there is one. */
async function locate(source: ByteSource): Promise<{ count: number; size: number; at: number }> {
  const tailAt = Math.max(0, source.size - END_SIZE - COMMENT_MAX);
  const tail = await source.read(tailAt, source.size - tailAt);
  const end = findEnd(tail);
  const plain = {
    count: tail.readUInt16LE(end + 10),
    size: tail.readUInt32LE(end + 12),
    at: tail.readUInt32LE(end + 16),
  };
  if (end < 20 || tail.readUInt32LE(end - 20) !== END64_LOCATOR) return plain;
  const record = await source.read(Number(tail.readBigUInt64LE(end - 12)), 56);
  if (record.length < 56) throw damaged();
  return {
    count: Number(record.readBigUInt64LE(32)),
    size: Number(record.readBigUInt64LE(40)),
    at: Number(record.readBigUInt64LE(48)),
  };
}

/**
 * Reads the table of contents of a zip container. Refuses `feed.zip-damaged`, `feed.zip-path`, `feed.zip-overlap`,
 * `feed.zip-bomb` (too many entries, or an entry that declares too much) and `feed.encrypted`.
 */
export async function readZipDirectory(
  source: ByteSource,
  limits: FeedLimits,
): Promise<Map<string, ZipEntry>> {
  const { count, size, at } = await locate(source);
  if (count > limits.entries) throw refuse('invalid', 'feed.zip-bomb');
  if (!(at + size <= source.size)) throw damaged();
  const directory = await source.read(at, size);
  const entries = new Map<string, ZipEntry>();
  for (let i = 0, from = 0; i < count; i++) {
    const { entry, next } = readEntry(directory, from);
    if (entries.has(entry.name)) throw refuse('invalid', 'feed.zip-path');
    entries.set(entry.name, entry);
    from = next;
  }
  checkOverlap([...entries.values()], at);
  return entries;
}
