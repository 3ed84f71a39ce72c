/** Bytes of some elements with commas between them, ready to be read as one JSON array. */
export interface Batch {
  /** Index of its first element in the whole input. */
  first: number;
  count: number;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The input is neither an array nor lines of JSON. */
export class NotJson extends Error {}

const [COMMA, QUOTE, BACKSLASH, NEWLINE, SPACE] = [44, 34, 92, 10, 32];
const [OPEN, CLOSE, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
const BATCH = 1 << 18;
/** An element beyond this is no employer; without a limit one lost quote would gather the whole input. */
const LONGEST = 1 << 24;

const blank = (byte: number | undefined) => byte === SPACE || byte === NEWLINE || byte === 13 || byte === 9;

/**
 * Cuts a stream of a JSON array, or of JSON lines, into batches of whole elements, in constant memory. It looks at brackets and
 * quotes only; whether an element is JSON shows when it is read. Throws NotJson for input of neither shape.
 */
export async function* batchesOf(source: AsyncIterable<Buffer>, size = BATCH): AsyncGenerator<Batch> {
  const cutter = new Cutter(size);
  for await (const chunk of source) yield* cutter.feed(chunk);
  yield* cutter.end();
}

class Cutter {
  readonly #size: number;
  #pending = Buffer.alloc(0);
  /** Where the scan stands in #pending. */
  #at = 0;
  #mode: 'unknown' | 'array' | 'lines' | 'done' = 'unknown';
  #depth = 0;
  #quoted = false;
  /** Start of the batch that is being gathered; what stands before has been handed out. */
  #from = 0;
  #first = 0;
  /** Whole elements in #pending, and where the last of them ends. */
  #count = 0;
  #end = 0;

  constructor(size: number) {
    this.#size = size;
  }

  *feed(chunk: Buffer): Generator<Batch> {
    this.#pending = this.#pending.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#pending, chunk]);
    if (this.#mode === 'unknown') this.#begin();
    if (this.#mode === 'array') yield* this.#scanArray();
    if (this.#mode === 'lines') yield* this.#scanLines();
    if (this.#mode === 'done' && this.#pending.some((byte) => !blank(byte))) throw new NotJson();
    if (this.#pending.length - this.#end > LONGEST) throw new NotJson();
  }

  *end(): Generator<Batch> {
    if (this.#mode === 'lines') {
      yield* this.feed(Buffer.from('\n'));
      yield* this.#emit(this.#end);
    } else if (this.#mode !== 'done') throw new NotJson();
  }

  #begin(): void {
    const bom = this.#pending[0] === 0xef && this.#pending[1] === 0xbb ? 3 : 0;
    let at = bom;
    while (at < this.#pending.length && blank(this.#pending[at])) at += 1;
    if (at === this.#pending.length) return;
    const start = this.#pending[at];
    if (start !== OPEN && start !== OPEN_OBJECT) throw new NotJson();
    this.#mode = start === OPEN ? 'array' : 'lines';
    this.#pending = this.#pending.subarray(start === OPEN ? at + 1 : at);
  }

  *#scanArray(): Generator<Batch> {
    // Locals: this loop sees every byte of the input.
    let [at, depth, quoted] = [this.#at, this.#depth, this.#quoted];
    const bytes = this.#pending;
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (quoted) {
        if (byte === BACKSLASH) at += 1;
        else if (byte === QUOTE) quoted = false;
      } else if (byte === QUOTE) quoted = true;
      else if (byte === OPEN || byte === OPEN_OBJECT) depth += 1;
      else if (byte === CLOSE || byte === CLOSE_OBJECT) {
        depth -= 1;
        if (depth < 0) break;
      } else if (byte === COMMA && depth === 0) {
        this.#count += 1;
        this.#end = at;
        // The bytes from here on belong to the next batch.
        if (at - this.#from >= this.#size) yield this.#take(at);
      }
    }
    [this.#at, this.#depth, this.#quoted] = [at, depth, quoted];
    if (depth < 0) yield* this.#closeArray(at);
    else this.#dropTaken();
  }

  #take(end: number): Batch {
    const batch = { first: this.#first, count: this.#count, bytes: copy(this.#pending, this.#from, end) };
    this.#first += this.#count;
    this.#count = 0;
    this.#from = end + 1;
    return batch;
  }

  *#emit(end: number): Generator<Batch> {
    if (this.#count > 0) yield this.#take(end);
  }

  #dropTaken(): void {
    const from = Math.min(this.#from, this.#pending.length);
    this.#pending = this.#pending.subarray(from);
    this.#at -= from;
    this.#end = Math.max(0, this.#end - from);
    this.#from = 0;
  }

  *#closeArray(at: number): Generator<Batch> {
    const last = this.#pending.subarray(this.#count > 0 ? this.#end + 1 : this.#from, at);
    const empty = last.every(blank);
    // `[]` has no element; a comma before the bracket promises one that is missing, which shows when it is read.
    if (!empty || this.#count > 0 || this.#first > 0) this.#count += 1;
    yield* this.#emit(at);
    this.#pending = this.#pending.subarray(at + 1);
    this.#mode = 'done';
    this.#end = 0;
  }

  *#scanLines(): Generator<Batch> {
    for (
      let at = this.#pending.indexOf(NEWLINE, this.#at);
      at !== -1;
      at = this.#pending.indexOf(NEWLINE, this.#at)
    ) {
      const line = this.#pending.subarray(this.#at, at);
      this.#at = at + 1;
      // Commas make an array of the lines; a blank line is no element.
      this.#pending[at] = line.every(blank) ? SPACE : COMMA;
      if (this.#pending[at] === SPACE) continue;
      this.#count += 1;
      this.#end = at;
      if (at - this.#from >= this.#size) yield this.#take(at);
    }
    this.#dropTaken();
  }
}

/** In memory of its own, so that it can be handed to another thread. */
function copy(from: Buffer, start: number, end: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(end - start);
  bytes.set(from.subarray(start, end));
  return bytes;
}
