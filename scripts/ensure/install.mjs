import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampOf = (root) => join(root, 'node_modules/.zhuye-installed');
const lockText = (root) => readFileSync(join(root, 'package-lock.json'), 'utf8');
const hash = (text) => createHash('sha256').update(text).digest('hex');

/**
 * True when node_modules holds what the lock file says. Contents are compared, not times: a checkout changes times.
 */
export function installIsFresh(root) {
  const wantedText = lockText(root);
  const installed = packages(read(join(root, 'node_modules/.package-lock.json')));
  const wanted = packages(wantedText);
  // An optional package may be left out on purpose; once this very lock file was installed, its absence is no news.
  const stamped = read(stampOf(root)) === hash(wantedText);
  for (const [path, entry] of wanted) {
    const there = installed.get(path);
    if (there ? there.integrity !== entry.integrity : !entry.optional || (!stamped && isForHere(entry)))
      return false;
  }
  for (const path of installed.keys()) if (!wanted.has(path)) return false;
  return true;
}

/** Notes that the lock file as it is now was installed. */
export function markInstalled(root) {
  writeFileSync(stampOf(root), hash(lockText(root)));
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function packages(text) {
  if (text === '') return new Map();
  return new Map(Object.entries(JSON.parse(text).packages).filter(([path]) => path !== ''));
}

/** True for a package made for this very platform; what depends on the C library is left to npm. */
function isForHere({ os, cpu, libc }) {
  return (
    os !== undefined &&
    libc === undefined &&
    [os].flat().includes(process.platform) &&
    [cpu].flat().includes(process.arch)
  );
}
