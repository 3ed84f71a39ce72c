import { createHash } from 'node:crypto';
import { SealBroken, type FieldCipher } from '../crypto/index.ts';
import type { FileBytes } from './bytes.ts';
import type { OpenFile } from './disk.ts';

/**
 * A file at rest: a head, then pieces of 64 KiB, each sealed for its file, its number and whether it is the last. So a
 * file of any size is written and read piece by piece, from any place, and no piece can be cut off, moved or exchanged.
 */
const MAGIC = Buffer.from('ZYF1', 'latin1');
const PIECE = 64 * 1024;
/** MAGIC ‖ bytes of a whole sealed piece. */
const HEAD = MAGIC.length + 4;

const aadOf = (id: string, n: number, last: boolean) => `attachment:${id}:${n}:${last ? 'end' : 'more'}`;
/** Files of the first version are one sealed value. */
const oldAadOf = (id: string) => `attachment:${id}`;

/** What was written, of the plain bytes. */
export interface Tally {
  size: number;
  sha256: Buffer;
}

/** Bytes in pieces of equal size, the last one shorter; at least one. */
async function* evenPieces(
  source: FileBytes,
  note: (piece: Uint8Array) => void,
): AsyncGenerator<[Buffer, boolean]> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const part of source instanceof Uint8Array ? [source] : source) {
    note(part);
    held.push(part);
    size += part.length;
    if (size <= PIECE) continue;
    const all = Buffer.concat(held, size);
    let at = 0;
    for (; size - at > PIECE; at += PIECE) yield [all.subarray(at, at + PIECE), false];
    held = [all.subarray(at)];
    size -= at;
  }
  yield [Buffer.concat(held, size), true];
}

/** The sealed file, piece by piece; the generator's return value tells size and hash of what went in. */
export async function* sealFile(
  cipher: FieldCipher,
  id: string,
  source: FileBytes,
): AsyncGenerator<Buffer, Tally> {
  const hash = createHash('sha256');
  let size = 0;
  let n = 0;
  let whole = 0;
  const note = (piece: Uint8Array) => {
    hash.update(piece);
    size += piece.length;
  };
  for await (const [piece, last] of evenPieces(source, note)) {
    const sealed = cipher.sealBytes(piece, aadOf(id, n, last));
    if (n === 0) {
      const head = Buffer.alloc(HEAD);
      MAGIC.copy(head);
      // A seal adds the same to every piece, so the first tells where all others begin.
      whole = sealed.length - piece.length + PIECE;
      head.writeUInt32BE(whole, MAGIC.length);
      yield head;
    }
    // Another kind of key was taken up meanwhile; the next try is sealed with that one from the beginning.
    if (sealed.length - piece.length + PIECE !== whole)
      throw new SealBroken('the key changed while a file was written');
    yield sealed;
    n++;
  }
  return { size, sha256: hash.digest() };
}

/** Plain bytes `from` up to (not including) `to`, holding one piece at a time. Throws {@link SealBroken}. */
export async function* openSealed(
  cipher: FieldCipher,
  id: string,
  file: OpenFile,
  range: { from: number; to: number },
): AsyncGenerator<Buffer> {
  const head = await file.read(0, HEAD);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) {
    yield cipher.openBytes(await file.read(0, file.size), oldAadOf(id)).subarray(range.from, range.to);
    return;
  }
  const sealedPiece = head.readUInt32BE(MAGIC.length);
  const body = file.size - HEAD;
  const lastPiece = Math.ceil(body / sealedPiece) - 1;
  if (sealedPiece <= PIECE || lastPiece < 0) throw new SealBroken('not a sealed file');
  for (let n = Math.floor(range.from / PIECE); n <= lastPiece && n * PIECE < range.to; n++) {
    const sealed = await file.read(HEAD + n * sealedPiece, sealedPiece);
    const plain = cipher.openBytes(sealed, aadOf(id, n, n === lastPiece));
    yield plain.subarray(Math.max(0, range.from - n * PIECE), Math.max(0, range.to - n * PIECE));
  }
}
