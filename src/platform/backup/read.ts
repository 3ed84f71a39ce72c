import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Halt } from '../process/halt.ts';
import { headSchema, type BackupHead } from './manifest.ts';
import { tarEntries, type TarEntry } from './tar.ts';

/** Said when an archive is not what its manifest says, or has none. */
export const DAMAGED = '这个备份文件不完整或已损坏，没有恢复任何数据。请换一个备份。';

/** Reads what an archive says of itself. Throws a Halt when it is no backup. */
export async function readBackupHead(file: string): Promise<BackupHead> {
  try {
    for await (const entry of archiveEntries(file)) return headSchema.parse(await json(entry));
  } catch (error) {
    if (isSystemError(error)) throw error;
  }
  throw new Halt('这不是助业的备份文件。');
}

/** The entries of an archive; the file is closed at the end, however far one reads. */
export async function* archiveEntries(file: string): AsyncGenerator<TarEntry> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  try {
    yield* tarEntries(source.pipe(gunzip));
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A small entry as a value; its shape is the caller's to check. */
export async function json(entry: TarEntry): Promise<unknown> {
  return JSON.parse((await whole(entry)).toString('utf8'));
}

/** An entry's content in one piece. */
export async function whole(entry: TarEntry): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of entry.content) parts.push(part);
  return Buffer.concat(parts);
}

/** True for what the operating system refused: a file that is not there, a full disk. */
export function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
