import { MASTER_KEY_BYTES } from './keys.ts';
import type { SuiteName } from './suite.ts';

/** A master key and the suite that its values are sealed with. One key under two suites counts as two masters. */
export interface Master {
  suite: SuiteName;
  bytes: Buffer;
  /** Moment from which on it no longer seals, ISO 8601; null for the present one, or where it is not known. */
  retiredAt: string | null;
}

/** The masters of a house. The present one seals; all open. */
export interface Keyring {
  present: Master;
  /** Newest first. */
  retired: readonly Master[];
}

/** Where the masters come from. A house that runs asks each time, so that a rotation reaches it without a restart. */
export interface KeySource {
  /** The same object until something changed. */
  ring(): Keyring;
  /** What another process of this machine needs for the same source (`keysOf`). Secret. */
  passage: string;
}

const LINE = /^(?:(aes|sm4):)?([A-Za-z0-9+/]{43}=)(?: retired (\S+))?$/;

/** A master as one line of a key file: `[sm4:]base64[ retired moment]`. Null for anything else. */
export function parseMaster(line: string): Master | null {
  const [, suite = 'aes', base64 = '', retiredAt = null] = LINE.exec(line.trim()) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== MASTER_KEY_BYTES || (retiredAt !== null && Number.isNaN(Date.parse(retiredAt))))
    return null;
  return { suite: suite === 'sm4' ? 'sm4' : 'aes', bytes, retiredAt };
}

/** The line that {@link parseMaster} reads. */
export function masterLine({ suite, bytes, retiredAt }: Master): string {
  const key = `${suite === 'aes' ? '' : `${suite}:`}${bytes.toString('base64')}`;
  return retiredAt === null ? key : `${key} retired ${retiredAt}`;
}

/** Lines of masters, the present one first; null when a line is none or there is no line. */
export function parseKeyring(text: string): Keyring | null {
  const masters = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseMaster);
  const [present, ...retired] = masters;
  if (!present || retired.some((master) => master === null)) return null;
  return { present, retired: retired.filter((master) => master !== null) };
}

/** The text that {@link parseKeyring} reads. */
export function keyringText({ present, retired }: Keyring): string {
  return [present, ...retired].map((master) => `${masterLine(master)}\n`).join('');
}

/** True for the same key under the same suite. */
export function sameMaster(a: Master, b: Master): boolean {
  return a.suite === b.suite && a.bytes.equals(b.bytes);
}

/** Masters that never change while the process runs: from the settings, or of a test. */
export function fixedKeys(keys: Buffer | Keyring): KeySource {
  const ring = Buffer.isBuffer(keys)
    ? { present: { suite: 'aes' as const, bytes: keys, retiredAt: null }, retired: [] }
    : keys;
  return { ring: () => ring, passage: keyringText(ring) };
}
