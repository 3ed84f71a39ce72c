import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';

const require = createRequire(import.meta.url);
const PACKAGE = dirname(dirname(require.resolve('@sparticuz/chromium')));
const VERSION = '153.0.0';

/** Everything the browser needs comes in these; the drawing library for WebGL is not needed. */
const ARCHIVES = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/** Starts the browser that npm brings, or the one that CHROME names. Close it at the end of the test file. */
export async function launch(): Promise<Browser> {
  return chromium.launch(await browserCommand());
}

/** How that browser is started, for who starts it with a profile of its own. */
export async function browserCommand() {
  const named = process.env['CHROME'];
  if (named) return { executablePath: named, args: ['--no-sandbox'] };
  const folder = await unpacked();
  return { executablePath: join(folder, 'chromium'), args: ARGS, env: environment(folder) };
}

function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([k, v]) =>
    v === undefined ? [] : [[k, v] as const],
  );
  const changed: Record<string, string> = {
    ...Object.fromEntries(inherited),
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
  };
  if (!existsSync('/etc/fonts/fonts.conf')) changed['FONTCONFIG_PATH'] = join(folder, 'fonts');
  return changed;
}

/**
 * Folder of the unpacked browser, one an account. Unpacked aside and then renamed, so that two test workers at once
 * never see half a browser (the package's own unpacking has that race, and leaves files another account cannot use).
 */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `zhuye-chromium-${VERSION}-${process.getuid?.() ?? 0}`);
  if (existsSync(folder)) return folder;
  const aside = `${folder}.${process.pid}`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  await unpackInto(aside);
  try {
    renameSync(aside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(aside, { recursive: true, force: true });
  }
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  // inflate() knows no other way to be told where to put things.
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(ARCHIVES.map((name) => inflate(join(PACKAGE, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
