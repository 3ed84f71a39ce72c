import { refuse } from '../../../kernel/problem.ts';
import type { CleanImage } from './image.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const ORIENTATION = 0x0112;

const broken = () => refuse('invalid', 'file-image-broken');

/** Frames say the size; DHT, JPG and DAC lie in the same range and do not. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= SOI);

/** How a camera was held, 2 to 8; null where the picture stands upright or nothing is said. */
function orientationOf(exif: Buffer): number | null {
  const tiff = exif.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  try {
    const first = u32(4);
    for (let i = 0; i < u16(first); i++) {
      const entry = first + 2 + i * 12;
      const value = u16(entry + 8);
      if (u16(entry) === ORIENTATION) return value >= 2 && value <= 8 ? value : null;
    }
  } catch {
    // A pointer that leads out of the segment: nothing is lost by not following it.
  }
  return null;
}

/** An Exif segment that says how the camera was held, and nothing else. */
function onlyOrientation(value: number): Buffer {
  const segment = Buffer.from(
    'ffe1 0022 457869660000 4d4d002a00000008 0001 0112 0003 00000001 0000 0000 00000000'.replaceAll(' ', ''),
    'hex',
  );
  segment.writeUInt16BE(value, 28);
  return segment;
}

/** What stays of an application segment: JFIF, colour profile, Adobe's colour mark, and the way up. */
function keptSegment(marker: number, segment: Buffer): Buffer | null {
  const text = (from: string) => segment.toString('latin1', 4, 4 + from.length) === from;
  if (marker === COMMENT) return null;
  if (marker < APP0 || marker > APP15) return segment;
  if (marker === APP0) return text('JFIF\0') ? segment : null;
  if (marker === APP2) return text('ICC_PROFILE\0') ? segment : null;
  if (marker === APP14) return text('Adobe') ? segment : null;
  if (marker !== APP1 || !text('Exif\0\0')) return null;
  const value = orientationOf(segment.subarray(4));
  return value === null ? null : onlyOrientation(value);
}

/** End of the coded picture that begins at `from`: the next marker that is neither a stuffed ff nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw broken();
}

/**
 * A JPEG without what the camera wrote about place, time, owner and device, and without anything after its end. Walks the
 * segments (ISO/IEC 10918-1, B.1.1); the picture itself is not touched. Refuses `file-image-broken`.
 */
export function cleanJpeg(bytes: Buffer): CleanImage {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === EOI) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) throw broken();
    if (marker === 0xff) at += 1;
    else if (marker === EOI) {
      if (!size) throw broken();
      return { bytes: Buffer.concat([...kept, bytes.subarray(at, at + 2)]), ...size };
    } else if (standsAlone(marker)) at += 2;
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      if (end > bytes.length || end < at + 4) throw broken();
      const segment = bytes.subarray(at, end);
      if (isFrame(marker) && segment.length >= 9)
        size ??= { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
      const part = keptSegment(marker, segment);
      if (part) kept.push(part);
      at = marker === SOS ? scanEnd(bytes, end) : end;
      if (marker === SOS) kept.push(bytes.subarray(end, at));
    }
  }
  throw broken();
}
