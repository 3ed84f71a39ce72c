import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A file on disk, read from any place. */
export interface OpenFile {
  /** Bytes. */
  size: number;
  /** Up to `length` bytes at `offset`; fewer only at the end. */
  read(offset: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** Encrypted files of a data folder, two letters of the id as a folder so that none grows too large. */
export interface Disk {
  /**
   * Whole and on disk when it resolves, or not there at all. Gives what the pieces' generator returned.
   * `again`: takes the place of a file that is there.
   */
  write<T>(id: string, pieces: AsyncGenerator<Buffer, T>, again?: boolean): Promise<T>;
  /** Null where there is no such file. The caller closes it. */
  open(id: string): Promise<OpenFile | null>;
  /** Ids of files last written before the moment, half-written ones under their draft's name included. */
  olderThan(moment: Date): AsyncGenerator<string>;
  /** Nothing happens where it is already gone. */
  remove(name: string): Promise<void>;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** An id, or the draft of one that a crash left behind; whatever else lies in the folder is none of ours. */
const OURS = /^[\da-f-]{36}(\.draft)?$/;

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

async function openFile(path: string): Promise<OpenFile | null> {
  const handle = await open(path, 'r').catch(absent);
  if (!handle) return null;
  const { size } = await handle.stat();
  return {
    size,
    async read(offset, length) {
      const wanted = Math.max(0, Math.min(length, size - offset));
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(wanted), 0, wanted, offset);
      return buffer.subarray(0, bytesRead);
    },
    close: () => handle.close(),
  };
}

async function writeDraft<T>(draft: string, pieces: AsyncGenerator<Buffer, T>, again: boolean): Promise<T> {
  const handle = await open(draft, again ? 'w' : 'wx', 0o600);
  try {
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        await handle.sync();
        return next.value;
      }
      await handle.write(next.value);
    }
  } catch (error) {
    await unlink(draft);
    throw error;
  } finally {
    await handle.close();
  }
}

export function createDisk(dataDir: string): Disk {
  const root = join(dataDir, 'files');
  // The last letters of a time-ordered uuid are random; the first would fill one folder after the other.
  const pathOf = (name: string) => join(root, name.slice(34, 36), name);
  return {
    async write(id, pieces, again = false) {
      const path = pathOf(id);
      // The data folder itself keeps its rights: the database's account may have to enter it.
      await mkdir(dataDir, { recursive: true });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const told = await writeDraft(`${path}.draft`, pieces, again);
      await rename(`${path}.draft`, path);
      await syncFolder(dirname(path));
      return told;
    },
    open: (id) => openFile(pathOf(id)),
    async *olderThan(moment) {
      for (const folder of await readdir(root).catch(() => [])) {
        for (const name of await readdir(join(root, folder))) {
          if (OURS.test(name) && (await stat(pathOf(name))).mtime < moment) yield name;
        }
      }
    },
    async remove(name) {
      await unlink(pathOf(name)).catch(absent);
    },
  };
}
