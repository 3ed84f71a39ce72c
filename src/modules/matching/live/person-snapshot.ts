import { randomUUID } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { FieldCipher } from '../../../platform/crypto/index.ts';
import { LivePersons, revivedSegment, type PersonSegment } from '../engine/index.ts';
import type { ReadUpTo } from './changes.ts';

/** Raised whenever the segments, or what they mean, change: an older snapshot is then not read. */
const FORMAT = 2;
const LENGTH_BYTES = 4;

interface Head {
  format: number;
  /** Civil date on which everybody was read. */
  day: string;
  /** Under which terms people were held at all, such as the wording they agreed to. */
  terms: string;
  /** Which changes are in it. */
  upTo: ReadUpTo;
  skills: readonly string[];
  segments: number;
  /** Ties the parts of one file together. */
  name: string;
}

const place = (name: string, part: number) => `matchable_people.segment:${name}:${part}`;
const HEAD = 'matchable_people.head:0';

async function writePart(file: FileHandle, sealed: Buffer): Promise<void> {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(sealed.length);
  await file.write(length);
  await file.write(sealed);
}

async function readPart(file: FileHandle): Promise<Buffer> {
  const length = Buffer.alloc(LENGTH_BYTES);
  await file.read(length);
  const part = Buffer.alloc(length.readUInt32BE());
  const { bytesRead } = await file.read(part);
  if (bytesRead < part.length) throw new Error('the file ends early');
  return part;
}

/**
 * Writes who is held, sealed: abilities stand in it. A part at a time, so that others have their turn; put in place at once, so
 * that a crash leaves the old one or the new one.
 */
export async function writePersons(
  path: string,
  cipher: FieldCipher,
  live: LivePersons,
  about: { day: string; terms: string; upTo: ReadUpTo },
): Promise<void> {
  const { skills, segments } = live.held();
  const head: Head = { format: FORMAT, ...about, skills, segments: segments.length, name: randomUUID() };
  const draft = `${path}.${process.pid}.part`;
  const file = await open(draft, 'w', 0o600);
  try {
    await writePart(file, cipher.sealBytes(serialize(head), HEAD));
    for (const [part, segment] of segments.entries())
      await writePart(file, cipher.sealBytes(serialize(segment), place(head.name, part)));
  } finally {
    await file.close();
  }
  await rename(draft, path);
}

/** Who was held on this day under these terms; null where there is no such file. One that cannot be read is removed. */
export async function readPersons(
  path: string,
  cipher: FieldCipher,
  { day, terms }: { day: string; terms: string },
): Promise<{ live: LivePersons; upTo: ReadUpTo } | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const head = deserialize(cipher.openBytes(await readPart(file), HEAD)) as Head;
    if (head.format !== FORMAT || head.day !== day || head.terms !== terms) return null;
    const segments: PersonSegment[] = [];
    for (let part = 0; part < head.segments; part++) {
      const opened = cipher.openBytes(await readPart(file), place(head.name, part));
      segments.push(revivedSegment(deserialize(opened) as PersonSegment));
    }
    return { live: new LivePersons({ skills: head.skills, segments }), upTo: head.upTo };
  } catch {
    await rm(path, { force: true });
    return null;
  } finally {
    await file.close();
  }
}
