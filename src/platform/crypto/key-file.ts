import { closeSync, fsyncSync, openSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  fixedKeys,
  keyringText,
  masterLine,
  parseKeyring,
  parseMaster,
  type Keyring,
  type KeySource,
  type Master,
} from './keyring.ts';

/** How long a process may go on with masters that were changed in the file. Reseal and retire wait longer than this. */
export const KEYS_STALE_MS = 1000;

const FILE = 'file:';

/** The masters in a file. Throws when it is no key file: without it nothing that is sealed can be read. */
export function readKeyFile(path: string): Keyring {
  const ring = parseKeyring(readFileSync(path, 'utf8'));
  if (!ring) throw new Error('not a key file');
  return ring;
}

/** Replaces a key file whole, on disk when it returns: after a crash it is the old one or the new one. */
export function writeKeyFile(path: string, ring: Keyring): void {
  const draft = `${path}.draft`;
  writeFileSync(draft, keyringText(ring), { mode: 0o600, flush: true });
  renameSync(draft, path);
  const folder = openSync(dirname(path), 'r');
  fsyncSync(folder);
  closeSync(folder);
}

/**
 * Masters of a file, looked at again at most once a second, so that a rotation reaches every process that runs. `more` are
 * retired ones from the settings, for old backups.
 */
export function keysInFile(path: string, more: readonly Master[] = []): KeySource {
  const faceOf = () => {
    const { ino, size, mtimeMs } = statSync(path);
    return `${ino} ${size} ${mtimeMs}`;
  };
  const read = (): Keyring => {
    const { present, retired } = readKeyFile(path);
    return { present, retired: [...retired, ...more] };
  };
  let face = faceOf();
  let ring = read();
  let lookedAt = performance.now();
  return {
    ring() {
      if (performance.now() - lookedAt < KEYS_STALE_MS) return ring;
      lookedAt = performance.now();
      const now = faceOf();
      if (now !== face) {
        ring = read();
        face = now;
      }
      return ring;
    },
    passage: [`${FILE}${path}`, ...more.map(masterLine)].join('\n'),
  };
}

/** The source that another process of this machine passed on. Throws when the text is none. */
export function keysOf(passage: string): KeySource {
  if (passage.startsWith(FILE)) {
    const [path = '', ...lines] = passage.slice(FILE.length).split('\n');
    return keysInFile(
      path,
      lines.map(parseMaster).filter((master) => master !== null),
    );
  }
  const ring = parseKeyring(passage);
  if (!ring) throw new Error('not a passage of keys');
  return fixedKeys(ring);
}
