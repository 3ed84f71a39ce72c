import { open } from 'node:fs/promises';

/** Bytes that can be read anywhere: a file on disk or one already in memory. */
export interface ByteSource {
  size: number;
  /** Reads up to `length` bytes at `offset`; shorter only at the end. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

export function bufferSource(buffer: Buffer): ByteSource {
  return {
    size: buffer.length,
    read: async (offset, length) => buffer.subarray(offset, Math.min(buffer.length, offset + length)),
    close: async () => undefined,
  };
}

/** Opens a file for reading; the caller closes it. Throws as `fs.open` does. */
export async function fileSource(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const buffer = Buffer.allocUnsafe(wanted);
      let filled = 0;
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

/** The bytes from `offset` in pieces, so that no more than one piece is held. */
export async function* pieces(
  source: ByteSource,
  offset: number,
  length: number,
  size = 256 * 1024,
): AsyncGenerator<Buffer> {
  const end = Math.min(source.size, offset + length);
  for (let at = offset; at < end; at += size) yield await source.read(at, Math.min(size, end - at));
}
