import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

/** A line with its number, counted from 1; `text` is null where the line is too long or not UTF-8. */
export interface Line {
  number: number;
  text: string | null;
}

const LONGEST = 1 << 20;
const NEWLINE = 10;

/** The bytes of one line as they arrive; a line beyond the limit is remembered as too long, its bytes are let go. */
class Gathered {
  #pieces: Buffer[] = [];
  #size = 0;

  add(piece: Buffer): void {
    this.#size += piece.length;
    if (this.#size <= LONGEST) this.#pieces.push(piece);
    else this.#pieces = [];
  }

  take(number: number): Line {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0] : Buffer.concat(this.#pieces);
    const usable = this.#size <= LONGEST && bytes !== undefined && isUtf8(bytes);
    this.#pieces = [];
    this.#size = 0;
    // A byte order mark may stand before the first line.
    return { number, text: usable ? bytes.toString('utf8').replace(/^\uFEFF/, '') : null };
  }
}

/**
 * The lines of a file, streamed. Only the newline ends a line (a JSON string may hold U+2028); blank ones are left out
 * but counted. Throws what the file system throws.
 */
export async function* linesOf(path: string): AsyncGenerator<Line> {
  const line = new Gathered();
  let number = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      const done = line.take(number);
      if (done.text?.trim() !== '') yield done;
      number += 1;
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  const last = line.take(number);
  if (last.text?.trim() !== '') yield last;
}
