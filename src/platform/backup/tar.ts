/** One entry of an archive while it is read; `content` must be read to its end before the next entry comes. */
export interface TarEntry {
  name: string;
  size: number;
  content: AsyncIterable<Buffer>;
}

const BLOCK = 512;
const NAME_BYTES = 100;
/** Offsets and lengths in the header of POSIX ustar. */
const FIELD = {
  name: 0,
  mode: 100,
  owner: 108,
  group: 116,
  size: 124,
  time: 136,
  sum: 148,
  type: 156,
  magic: 257,
};

/** An entry in the form that `tar` reads. Names are ours: short, ASCII. */
export function* tarEntry(name: string, content: Buffer): Generator<Buffer> {
  if (Buffer.byteLength(name) >= NAME_BYTES) throw new Error(`name too long for an archive: ${name}`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, FIELD.name);
  header.write('0000600\0', FIELD.mode);
  header.write('0000000\0', FIELD.owner);
  header.write('0000000\0', FIELD.group);
  header.write(`${content.length.toString(8).padStart(11, '0')}\0`, FIELD.size);
  header.write('00000000000\0', FIELD.time);
  header.write('0', FIELD.type);
  header.write('ustar\x0000', FIELD.magic);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, FIELD.sum);
  yield header;
  yield content;
  const rest = content.length % BLOCK;
  if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}

/** What closes an archive. */
export function tarEnd(): Buffer {
  return Buffer.alloc(2 * BLOCK);
}

/** The entries of an archive as they arrive. Throws when it is no archive or ends early. */
export async function* tarEntries(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const bytes = new Bytes(source);
  for (;;) {
    const header = await bytes.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    if (Number.parseInt(text(header, FIELD.sum, 8), 8) !== checksum(header))
      throw new Error('not an archive');
    const size = Number.parseInt(text(header, FIELD.size, 12), 8);
    yield { name: text(header, FIELD.name, NAME_BYTES), size, content: bytes.next(size) };
    if (size % BLOCK > 0) await bytes.exactly(BLOCK - (size % BLOCK));
  }
}

function text(header: Buffer, at: number, length: number): string {
  return header.toString('latin1', at, at + length).replace(/[\0 ].*$/s, '');
}

/** Sum of all header bytes, the field of the sum itself counted as spaces. */
function checksum(header: Buffer): number {
  const own = header.subarray(FIELD.sum, FIELD.sum + 8);
  const sum = (part: Buffer) => part.reduce((total, byte) => total + byte, 0);
  return sum(header) - sum(own) + 8 * 0x20;
}

/** Cuts a stream into pieces of asked sizes. */
class Bytes {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async exactly(size: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of this.next(size)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *next(size: number): AsyncGenerator<Buffer> {
    for (let left = size; left > 0;) {
      if (this.#held.length === 0) {
        const step = await this.#source.next();
        if (step.done) throw new Error('the archive ends early');
        this.#held = step.value;
      }
      const part = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }
}
