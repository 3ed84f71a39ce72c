import { refuse } from '../../../kernel/problem.ts';
import type { CleanImage } from './image.ts';

const SIGNATURE = 8;
/** Beside the critical chunks (capital first letter): what the picture needs to look as it should. */
const HARMLESS = new Set([
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
  'acTL',
  'fcTL',
  'fdAT',
]);
const isCritical = (type: string) => /^[A-Z]/.test(type);

const broken = () => refuse('invalid', 'file-image-broken');

/**
 * A PNG without texts, times, Exif and unknown chunks, and without anything after its end (PNG 3rd edition, 5 and 11).
 * Refuses `file-image-broken`.
 */
export function cleanPng(bytes: Buffer): CleanImage {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw broken();
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  const kept: Buffer[] = [bytes.subarray(0, SIGNATURE)];
  for (let at = SIGNATURE; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) throw broken();
    if (isCritical(type) || HARMLESS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return { bytes: Buffer.concat(kept), ...size };
    at = end;
  }
  throw broken();
}
