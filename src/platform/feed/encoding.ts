import { refuse } from '../../kernel/problem.ts';
import { pieces, type ByteSource } from './bytes.ts';

export type TextEncoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

async function decodes(source: ByteSource, encoding: TextEncoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of pieces(source, 0, source.size)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/**
 * Which encoding a text file is in: by its mark (BOM) when it has one, else UTF-8 if every byte of the file fits, else
 * GB18030, in which Chinese editions of spreadsheet programs save .csv. Refuses `feed.encoding` when none fits and
 * `feed.not-text` when the bytes are not text at all.
 */
export async function detectEncoding(source: ByteSource): Promise<TextEncoding> {
  const head = await source.read(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.includes(0)) throw refuse('invalid', 'feed.not-text');
  if (await decodes(source, 'utf-8')) return 'utf-8';
  if (await decodes(source, 'gb18030')) return 'gb18030';
  throw refuse('invalid', 'feed.encoding');
}

/** The file's text in pieces, without the mark. Malformed bytes refuse `feed.encoding`. */
export async function* decodeText(source: ByteSource, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of pieces(source, 0, source.size)) {
      const text = decoder.decode(piece, { stream: true });
      if (text !== '') yield text;
    }
    const last = decoder.decode();
    if (last !== '') yield last;
  } catch {
    throw refuse('invalid', 'feed.encoding');
  }
}
