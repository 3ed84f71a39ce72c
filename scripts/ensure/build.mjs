import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const stampOf = (root) => join(root, 'build/.sources');
const configuration = ['package-lock.json', 'react-router.config.ts', 'vite.config.ts', 'tsconfig.json'];

/** True when the built pages were made from the sources as they are now. */
export function buildIsFresh(root) {
  return (
    existsSync(stampOf(root)) &&
    existsSync(join(root, 'build/server/index.js')) &&
    readFileSync(stampOf(root), 'utf8') === sourcesHash(root)
  );
}

/** Notes what the build was made from. */
export function markBuilt(root) {
  writeFileSync(stampOf(root), sourcesHash(root));
}

/** Called before a build: one that is interrupted must not count. */
export function unmarkBuilt(root) {
  rmSync(stampOf(root), { force: true });
}

/** Hash of all that can end up in a page: some hundred small files, read in some ten milliseconds. */
function sourcesHash(root) {
  const sources = readdirSync(join(root, 'src'), { recursive: true })
    .map((name) => join('src', name))
    .filter((name) => /\.(tsx?|css|svg|json|woff2)$/.test(name) && !/\.(test|e2e)\.tsx?$/.test(name));
  const all = createHash('sha256');
  for (const name of [...configuration, ...sources].sort()) {
    if (existsSync(join(root, name)))
      all
        .update(`${name}\0`)
        .update(readFileSync(join(root, name)))
        .update('\0');
  }
  return all.digest('hex');
}
