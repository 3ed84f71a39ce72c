import { refuse } from '../../kernel/problem.ts';

/** A whole file, or its pieces as they arrive (a request's body, a file stream). */
export type FileBytes = Uint8Array | AsyncIterable<Uint8Array>;

const MB = 1024 * 1024;

/** Takes the bytes in, at most `max` of them: stops reading as soon as there are more. Refuses `file-empty`, `file-too-large`. */
export async function collect(source: FileBytes, max: number): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of source instanceof Uint8Array ? [source] : source) {
    size += piece.length;
    if (size > max) throw refuse('invalid', 'file-too-large', { mb: Math.floor(max / MB) });
    pieces.push(piece);
  }
  if (size === 0) throw refuse('invalid', 'file-empty');
  return Buffer.concat(pieces, size);
}
