import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SealBroken } from '../cipher.ts';
import { MARK_BYTES } from '../suite.ts';

const ID = /^[\da-f-]{36}$/;
/** Files are sealed piece by piece: this and four bytes stand before the first one. Older ones are one sealed value. */
const PIECES = Buffer.from('ZYF1', 'latin1');
const PIECES_HEAD = PIECES.length + 4;

/** Ids and paths of the sealed files below a data folder. */
export async function* sealedFiles(dataFolder: string): AsyncGenerator<{ id: string; path: string }> {
  const root = join(dataFolder, 'files');
  for (const folder of await readdir(root).catch(() => [])) {
    for (const id of await readdir(join(root, folder))) {
      if (ID.test(id)) yield { id, path: join(root, folder, id) };
    }
  }
}

/** Mark of a file's first piece; null when the file went away meanwhile. No later piece carries an older key. */
export async function fileMark(path: string): Promise<Buffer | null> {
  const handle = await open(path, 'r').catch(absent);
  if (!handle) return null;
  try {
    const length = PIECES_HEAD + MARK_BYTES;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    const head = buffer.subarray(0, bytesRead);
    const at = head.subarray(0, PIECES.length).equals(PIECES) ? PIECES_HEAD : 0;
    return head.subarray(at, at + MARK_BYTES);
  } finally {
    await handle.close();
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

/** What a pass over the files did; `broken` are ids that no known key opens. */
export interface ResealedFiles {
  files: number;
  broken: string[];
}

/**
 * Seals anew every file whose first piece does not carry `mark`. `reseal` replaces one whole, so that after a crash it is the
 * old or the new one; this may be stopped and called again at any moment.
 */
export async function resealFiles(
  dataFolder: string,
  mark: Buffer,
  reseal: (id: string) => Promise<unknown>,
): Promise<ResealedFiles> {
  const told: ResealedFiles = { files: 0, broken: [] };
  for await (const { id, path } of sealedFiles(dataFolder)) {
    const own = await fileMark(path);
    if (!own || own.equals(mark)) continue;
    try {
      await reseal(id);
      told.files += 1;
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      told.broken.push(id);
    }
  }
  return told;
}
