import { refuse } from '../../../kernel/problem.ts';
import type { FeedLimits } from '../limits.ts';
import type { Zip } from '../zip.ts';
import { createXmlScanner } from './xml.ts';

/** Ceiling of what the table of texts may take in memory: a text costs its header and at most two bytes a character. */
const BYTES_MAX = 130_000_000;
const TEXT_COST = 32;

/** `_x000D_` is how the format writes a character that XML cannot hold. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Gathers the text of one item: runs are joined, phonetic hints (rPh) left out, the rest beyond the limit dropped. */
export class TextGatherer {
  readonly #max: number;
  #parts: string[] = [];
  #size = 0;
  #inText = false;
  #phonetic = false;
  cut = false;

  constructor(max: number) {
    this.#max = max;
  }
  open(name: string): void {
    if (name === 't') this.#inText = true;
    if (name === 'rPh') this.#phonetic = true;
  }
  close(name: string): void {
    if (name === 't') this.#inText = false;
    if (name === 'rPh') this.#phonetic = false;
  }
  wanted(): boolean {
    return this.#inText && !this.#phonetic;
  }
  add(text: string): void {
    const room = this.#max - this.#size;
    if (text.length > room) this.cut = true;
    if (room <= 0) return;
    this.#parts.push(text.length > room ? text.slice(0, room) : text);
    this.#size += text.length;
  }
  /** The text gathered so far; starts anew. */
  take(): string {
    const text = this.#parts.length === 1 ? this.#parts[0]! : this.#parts.join('');
    this.#parts = [];
    this.#size = 0;
    return decodeEscapes(text);
  }
}

export interface SharedStrings {
  texts: string[];
  /** indexes of texts that were longer than the limit */
  cut: Set<number>;
}

/** Reads the workbook's table of texts; refuses `feed.too-large` beyond what memory should hold. */
export async function readSharedStrings(
  zip: Zip,
  path: string | null,
  limits: FeedLimits,
): Promise<SharedStrings> {
  const shared: SharedStrings = { texts: [], cut: new Set() };
  if (!path) return shared;
  const gather = new TextGatherer(limits.cellChars);
  let bytes = 0;
  const scanner = createXmlScanner({
    open: (tag) => gather.open(tag.name),
    text: (value) => gather.add(value),
    wantsText: () => gather.wanted(),
    close(name) {
      gather.close(name);
      if (name !== 'si') return;
      const text = gather.take();
      bytes += TEXT_COST + 2 * text.length;
      if (bytes > BYTES_MAX)
        throw refuse('invalid', 'feed.too-large', { mb: Math.floor(limits.fileBytes / 1048576) });
      if (gather.cut) shared.cut.add(shared.texts.length);
      gather.cut = false;
      shared.texts.push(text);
    },
  });
  for await (const piece of zip.stream(path)) scanner.write(piece);
  scanner.end();
  return shared;
}
