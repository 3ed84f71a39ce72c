import { mkdir, open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Encrypted files of a data folder, two letters of the id as a folder so that none grows too large. */
export interface Disk {
  /** Whole and on disk when it resolves, or not there at all. */
  write(id: string, bytes: Buffer): Promise<void>;
  /** Null where there is no such file. */
  read(id: string): Promise<Buffer | null>;
  /** Ids of files last written before the moment, half-written ones under their draft's name included. */
  olderThan(moment: Date): AsyncGenerator<string>;
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

export function createDisk(dataDir: string): Disk {
  const root = join(dataDir, 'files');
  // The last letters of a time-ordered uuid are random; the first would fill one folder after the other.
  const pathOf = (name: string) => join(root, name.slice(34, 36), name);
  return {
    async write(id, bytes) {
      const path = pathOf(id);
      const draft = `${path}.draft`;
      // The data folder itself keeps its rights: the database's account may have to enter it.
      await mkdir(dataDir, { recursive: true });
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const handle = await open(draft, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, path);
      await syncFolder(dirname(path));
    },
    async read(id) {
      return readFile(pathOf(id)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
    },
    async *olderThan(moment) {
      for (const folder of await readdir(root).catch(() => [])) {
        for (const name of await readdir(join(root, folder))) {
          if (OURS.test(name) && (await stat(pathOf(name))).mtime < moment) yield name;
        }
      }
    },
    remove: (name) => unlink(pathOf(name)),
  };
}
