/** Bytes that can be read anywhere; what reads them asks for pieces and need not know where they lie. */
export interface ByteSource {
  size: number;
  /** Reads up to `length` bytes at `offset`; shorter only at the end. */
  read(offset: number, length: number): Promise<Buffer>;
}

export function bufferSource(buffer: Buffer): ByteSource {
  return {
    size: buffer.length,
    read: (offset, length) =>
      Promise.resolve(buffer.subarray(offset, Math.min(buffer.length, offset + length))),
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
