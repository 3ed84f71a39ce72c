import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCipher, SealBroken, type FieldCipher } from '../crypto/index.ts';
import type { OpenFile } from './disk.ts';
import { openSealed, sealFile } from './sealed.ts';

const ID = '019a0000-0000-7000-8000-000000000001';
const PIECE = 64 * 1024;
let cipher: FieldCipher;
beforeAll(() => {
  cipher = createCipher(Buffer.alloc(32, 7));
});

function* inParts(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function* slowly(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  yield* inParts(bytes, size);
}
async function sealed(bytes: Buffer, partSize = 10_000, id = ID): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of sealFile(cipher, id, slowly(bytes, partSize))) pieces.push(piece);
  return Buffer.concat(pieces);
}
const onDisk = (bytes: Buffer): OpenFile => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
  close: async () => undefined,
});
async function plain(file: Buffer, range = { from: 0, to: Infinity }, id = ID): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of openSealed(cipher, id, onDisk(file), range)) pieces.push(piece);
  return Buffer.concat(pieces);
}
const text = (length: number) => createHash('shake256', { outputLength: length }).update('x').digest();

describe('a sealed file', () => {
  it.each([1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 5])(
    'of %i bytes comes back whole',
    async (length) => {
      const bytes = text(length);
      const file = await sealed(bytes);
      if (length > 32) expect(file.includes(bytes.subarray(0, 32))).toBe(false);
      expect((await plain(file)).equals(bytes)).toBe(true);
    },
  );

  it('tells size and hash of what went in', async () => {
    const pieces = sealFile(cipher, ID, slowly(text(200_000), 999));
    let next = await pieces.next();
    while (!next.done) next = await pieces.next();
    expect(next.value).toEqual({
      size: 200_000,
      sha256: createHash('sha256').update(text(200_000)).digest(),
    });
  });

  it('gives any range, whatever the parts it came in', async () => {
    const bytes = text(4 * PIECE + 17);
    const file = await sealed(bytes, PIECE * 3 + 1);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.nat(bytes.length), async (a, b) => {
        const range = { from: Math.min(a, b), to: Math.max(a, b) };
        return (await plain(file, range)).equals(bytes.subarray(range.from, range.to));
      }),
      { seed: 20260101, numRuns: 60 },
    );
  });

  it('does not open when a piece is cut off, exchanged, changed or taken from another file', async () => {
    const bytes = text(3 * PIECE);
    const file = await sealed(bytes);
    const piece = file.readUInt32BE(4);
    const [one, two] = [file.subarray(8, 8 + piece), file.subarray(8 + piece, 8 + 2 * piece)];
    const changed = Buffer.from(file);
    changed.writeUInt8(changed.readUInt8(500) ^ 1, 500);
    for (const broken of [
      file.subarray(0, 8 + 2 * piece),
      file.subarray(0, file.length - 1),
      Buffer.concat([file.subarray(0, 8), two, one, file.subarray(8 + 2 * piece)]),
      changed,
    ])
      await expect(plain(broken)).rejects.toBeInstanceOf(SealBroken);
    await expect(plain(file, undefined, ID.replace(/1$/, '2'))).rejects.toBeInstanceOf(SealBroken);
  });

  it('of the first version still opens, any part of it', async () => {
    const old = cipher.sealBytes(Buffer.from('0123456789'), `attachment:${ID}`);
    expect((await plain(old)).toString()).toBe('0123456789');
    expect((await plain(old, { from: 2, to: 5 })).toString()).toBe('234');
  });

  it('is written without holding more than a piece or two', async () => {
    let asked = 0;
    async function* endless() {
      for (;;) {
        asked++;
        yield Buffer.alloc(16 * 1024);
      }
    }
    const pieces = sealFile(cipher, ID, endless());
    for (let i = 0; i < 50; i++) await pieces.next();
    await pieces.return({ size: 0, sha256: Buffer.alloc(0) });
    expect(asked).toBeLessThan(50 * 4 + 8);
  });
});
