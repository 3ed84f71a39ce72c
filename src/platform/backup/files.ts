import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupManifest } from './manifest.ts';

/** As a backup names them; anything else in an archive is not ours, and might be a path that leads elsewhere. */
const FILE_NAME = /^(files\/[\da-f]{2}\/[\da-f-]{36}|[a-z-]+\.jsonl)$/;

/** Paths of all attachments below the data folder; drafts of unfinished uploads left out. */
export async function* attachmentNames(dataFolder: string): AsyncGenerator<string> {
  for (const folder of (await readdir(join(dataFolder, 'files')).catch(() => [])).toSorted()) {
    for (const name of (await readdir(join(dataFolder, 'files', folder))).toSorted()) {
      const path = `files/${folder}/${name}`;
      if (FILE_NAME.test(path)) yield path;
    }
  }
}

/** A file of the data folder; null where it is not there. */
export async function readIfThere(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Puts a file of a backup back; false for a name that is none of a backup's. */
export async function putFile(dataFolder: string, name: string, bytes: Buffer): Promise<boolean> {
  if (!FILE_NAME.test(name)) return false;
  const path = join(dataFolder, name);
  await mkdir(dataFolder, { recursive: true });
  if (name.includes('/')) await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(`${path}.restored`, bytes, { mode: 0o600 });
  await rename(`${path}.restored`, path);
  return true;
}

/** Counts and hashes files as they pass. */
export function createTally(): { add(name: string, bytes: Buffer): void; total(): BackupManifest['files'] } {
  const all = createHash('sha256');
  let count = 0;
  let sum = 0;
  return {
    add(name, bytes) {
      count += 1;
      sum += bytes.length;
      all.update(`${name} ${createHash('sha256').update(bytes).digest('hex')}\n`);
    },
    total: () => ({ count, bytes: sum, sha256: all.copy().digest('hex') }),
  };
}
