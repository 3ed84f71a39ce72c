import { randomUUID } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';
import { Halt } from '../process/halt.ts';
import type { SealFace } from './chain.ts';

/**
 * The newest seal of a city, kept in a file outside the database: without it nobody could tell that the last seals were
 * cut off. Copy the file to another machine to guard against one who can write to both.
 */
export interface Anchor extends SealFace {
  signature: Buffer;
}

const lineSchema = z.object({
  city: z.int(),
  seq: z.int().positive(),
  position: z.int().positive(),
  head: z.hex(),
  sealedAt: z.string(),
  signature: z.hex(),
});

function lineOf(anchor: Anchor): string {
  const { city, seq, position, head, sealedAt, signature } = anchor;
  return `${JSON.stringify({ city, seq, position, head: head.toString('hex'), sealedAt, signature: signature.toString('hex') })}\n`;
}

function parseLine(json: string): Anchor {
  const { head, signature, ...rest } = lineSchema.parse(JSON.parse(json));
  return { ...rest, head: Buffer.from(head, 'hex'), signature: Buffer.from(signature, 'hex') };
}

/** The heads in the file, one JSON line a city; none where there is no file. Halts when a line cannot be read. */
export async function readAnchors(file: string): Promise<Anchor[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    return text.split('\n').filter(Boolean).map(parseLine);
  } catch {
    throw new Halt('库外存链头的文件读不了，可能被人改过。请从别处的副本找回它，再查一次。');
  }
}

/** Writers of this process wait for each other, file by file: each replaces the file whole. */
const lastWrite = new Map<string, Promise<void>>();

/**
 * Puts a newer head in its city's place, after its seal was committed. The file is replaced whole and is on disk when the
 * promise resolves; a crash before, or another process that writes at the same moment, leaves an older head, which is still
 * true.
 */
export function writeAnchor(file: string, anchor: Anchor): Promise<void> {
  const before = lastWrite.get(file) ?? Promise.resolve();
  const write = before.catch(() => undefined).then(() => replaceFile(file, anchor));
  lastWrite.set(file, write);
  return write;
}

async function replaceFile(file: string, anchor: Anchor): Promise<void> {
  const known = await readAnchors(file);
  const newer = known.find((each) => each.city === anchor.city && each.seq > anchor.seq);
  if (newer) return;
  const others = known.filter((each) => each.city !== anchor.city);
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile([...others, anchor].map(lineOf).join(''));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
